namespace QaBot;

/// <summary>What someone may read: all documents, or those of some collections (first-level folders).</summary>
/// <param name="Collections">The collections, "" being the files at the root; <see langword="null"/> means everything.</param>
public sealed record Access(IReadOnlySet<string>? Collections)
{
    /// <summary>Everything may be read.</summary>
    public static Access All { get; } = new((IReadOnlySet<string>?)null);

    /// <summary>Whether the document at <paramref name="path"/> may be read.</summary>
    public bool Allows(string path) => Collections is null || Collections.Contains(SourceDocument.CollectionOf(path));
}
