using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace QaBot.Indexing;

/// <summary>Writes documents to the index while holding its lock. Nothing is seen by readers, or survives, before <see cref="Commit"/>. Not for concurrent use.</summary>
internal sealed class IndexWriterSession : IDisposable
{
    // Up to this many Lucene documents, deleted ones are merged away at the end of a run, since they still count in the
    // statistics that scores are made of; beyond it that would cost more than it is worth.
    private const int MaxTidy = 10_000;

    private const int MostMerges = 8;

    private readonly WriterLock _lock;
    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly IndexSeal _seal;
    private readonly TimeProvider _time;
    private CommitData _data;

    /// <summary>Opens a writer. With <paramref name="anew"/> the first commit replaces all that was there.</summary>
    public IndexWriterSession(
        WriterLock writerLock, IndexFolder folder, IndexSeal seal, IndexingOptions options, TimeProvider time, CommitData data, bool anew)
    {
        _lock = writerLock;
        _seal = seal;
        _time = time;
        _data = data;
        _directory = folder.OpenLucene();
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = options.BufferMegabytes,
            Similarity = new BM25Similarity(),
            UseCompoundFile = true,
            MergePolicy = new LogByteSizeMergePolicy { NoCFSRatio = 1 },
            // Merging and committing on the one writing thread: in Lucene.Net 4.8 a commit beside a merge may sync files too early (its issue 894).
            MergeScheduler = new SerialMergeScheduler(),
        });
    }

    /// <summary>Whether something was written since the last commit.</summary>
    public bool HasChanges => _writer.HasUncommittedChanges();

    /// <summary>Writes a block in place of all that stood under <paramref name="path"/>.</summary>
    public void Put(string path, IReadOnlyList<Document> block) => _writer.UpdateDocuments(IndexFields.Of(IndexFields.Key, path), block);

    /// <summary>Writes a manifest entry in place of the former one, and leaves text and passages as they are.</summary>
    public void Touch(ManifestEntry entry) =>
        _writer.UpdateDocument(IndexFields.Of(IndexFields.ManifestKey, entry.Path), DocumentBlock.OfManifest(entry));

    /// <summary>Removes all that stands under <paramref name="path"/>.</summary>
    public void Remove(string path) => _writer.DeleteDocuments(IndexFields.Of(IndexFields.Key, path));

    /// <summary>Makes all that was written visible and lasting, in one step.</summary>
    public void Commit()
    {
        _data = _data.Next(_time.GetUtcNow());
        _writer.SetCommitData(_data.ToDictionary());
        _writer.Commit();
    }

    /// <summary>Commits for the last time, tidies up, and seals the index.</summary>
    public void Finish()
    {
        Commit();
        if (_writer.HasDeletions() && _writer.MaxDoc <= MaxTidy)
        {
            _writer.ForceMergeDeletes();
        }

        // A commit may start a merge, whose result is the next commit's. Bounded, since a block that Lucene refused leaves the
        // writer with changes that no commit takes away.
        for (var again = 0; again < MostMerges && _writer.HasUncommittedChanges(); again++)
        {
            Commit();
        }

        var infos = new SegmentInfos();
        infos.Read(_directory);
        _seal.Write(infos.GetFiles(_directory, includeSegmentsFile: true));
    }

    /// <summary>Drops what was not committed and lets others write.</summary>
    public void Dispose()
    {
        try
        {
            _writer.Rollback();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A full disk makes even this fail in many ways. The last commit is whole all the same, and leftovers are removed by the next writer.
        }

        _directory.Dispose();
        _lock.Dispose();
    }
}
