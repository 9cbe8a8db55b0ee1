namespace QaBot.App.Callers;

/// <summary>The documents that someone may read; the others do not exist.</summary>
internal sealed class ReadableLibrary(IDocumentLibrary library, Access access) : IDocumentLibrary
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentEntry> List() =>
        access.Collections is null ? library.List() : [.. library.List().Where(entry => access.Allows(entry.Path))];

    /// <inheritdoc/>
    public SourceDocument? Find(string path) => access.Allows(path) ? library.Find(path) : null;
}
