namespace QaBot.Indexing;

/// <summary>The documents as they stand in the newest commit.</summary>
internal sealed class DocumentLibrary(PassageIndex index) : IDocumentLibrary
{
    private readonly DocumentCache _cache = new();

    /// <inheritdoc/>
    public IReadOnlyList<DocumentEntry> List()
    {
        using var snapshot = index.Acquire();
        return [.. snapshot.Manifest.Entries.Select(entry => entry.ToDocumentEntry())];
    }

    /// <inheritdoc/>
    public SourceDocument? Find(string path)
    {
        using var snapshot = index.Acquire();
        return Find(snapshot, path);
    }

    /// <summary>The document at <paramref name="path"/> as of the commit whose passages are being looked at.</summary>
    public SourceDocument? Find(IndexSnapshot snapshot, string path) =>
        snapshot.Manifest.Find(path) is { Unreadable: null } entry
            ? _cache.Get(path, entry.ContentHash, () => StoredDocuments.Load(snapshot, path))
            : null;
}
