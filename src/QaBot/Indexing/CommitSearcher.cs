using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace QaBot.Indexing;

/// <summary>A searcher over one commit, with what was read of that commit once and for all.</summary>
internal sealed class CommitSearcher : IndexSearcher
{
    private readonly Lazy<Manifest> _manifest;

    /// <summary>A searcher over <paramref name="reader"/>.</summary>
    public CommitSearcher(IndexReader reader)
        : base(reader)
    {
        Similarity = new BM25Similarity();
        Generation = reader is DirectoryReader directory ? CommitData.From(directory.IndexCommit.UserData)?.Generation ?? 0 : 0;
        _manifest = new(() => Manifest.Read(reader));
    }

    /// <summary>The commit's generation; 0 for no index.</summary>
    public long Generation { get; }

    /// <summary>The commit's manifest.</summary>
    public Manifest Manifest => _manifest.Value;

    /// <summary>Makes searchers for a <see cref="SearcherManager"/>.</summary>
    internal sealed class Factory : SearcherFactory
    {
        /// <inheritdoc/>
        public override IndexSearcher NewSearcher(IndexReader reader) => new CommitSearcher(reader);
    }
}
