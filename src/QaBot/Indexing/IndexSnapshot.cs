using Lucene.Net.Index;
using Lucene.Net.Search;

namespace QaBot.Indexing;

/// <summary>The index as of one commit. What is found with it can be loaded with it, whatever is written meanwhile. Dispose it soon.</summary>
internal sealed class IndexSnapshot : IDisposable
{
    private readonly CommitSearcher _searcher;
    private readonly PassageCache _cache;
    private SearcherManager? _owner;

    /// <summary>A snapshot that gives <paramref name="searcher"/> back to <paramref name="owner"/> when disposed.</summary>
    public IndexSnapshot(CommitSearcher searcher, SearcherManager? owner, PassageCache cache)
    {
        _searcher = searcher;
        _owner = owner;
        _cache = cache;
    }

    /// <summary>Searches the commit.</summary>
    public IndexSearcher Searcher => _searcher;

    /// <summary>Changes whenever the visible index changes, and with it every Lucene document number; 0 while there is no index.</summary>
    public long Generation => _searcher.Generation;

    /// <summary>The files the commit knows.</summary>
    public Manifest Manifest => _searcher.Manifest;

    /// <summary>How many passages can be found.</summary>
    public int Passages => Manifest.Passages;

    /// <summary>How many files are known, readable or not.</summary>
    public int Documents => Manifest.Entries.Count;

    /// <summary>The passage that Lucene knows as <paramref name="docId"/>.</summary>
    public Passage Load(int docId) => Find(docId) ?? throw new ArgumentOutOfRangeException(nameof(docId), docId, "No passage has this number.");

    /// <summary>The passage that Lucene knows as <paramref name="docId"/>; <see langword="null"/> if that is none. The passages of a document are numbered in a row.</summary>
    public Passage? Find(int docId)
    {
        var leaves = _searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(docId, leaves)];
        return _cache.Get(
            leaf.AtomicReader.CoreCacheKey, docId - leaf.DocBase, leaf.AtomicReader,
            static (reader, doc) => PassageSchema.FromLucene(reader, doc));
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _owner, null)?.Release(_searcher);
}
