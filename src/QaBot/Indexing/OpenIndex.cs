using Lucene.Net.Search;
using Lucene.Net.Store;

namespace QaBot.Indexing;

/// <summary>One lineage of the index, open for reading.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly FSDirectory _directory;

    /// <summary>Opens the newest commit. Throws if the index is damaged.</summary>
    public OpenIndex(IndexFolder folder, string lineage)
    {
        Lineage = lineage;
        _directory = folder.OpenLucene();
        Searchers = new SearcherManager(_directory, new CommitSearcher.Factory());
    }

    /// <summary>The lineage.</summary>
    public string Lineage { get; }

    /// <summary>Who hands out the searchers.</summary>
    public SearcherManager Searchers { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Searchers.Dispose();
        _directory.Dispose();
    }
}
