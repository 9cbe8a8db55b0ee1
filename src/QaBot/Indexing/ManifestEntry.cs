namespace QaBot.Indexing;

/// <summary>What the index knows of a file without reading it.</summary>
/// <param name="Path">The path below the documents folder.</param>
/// <param name="ContentHash">The SHA-256 of its bytes, empty if they could not be read.</param>
/// <param name="Size">Its size in bytes when it was read.</param>
/// <param name="LastWrite">Its time of change when it was read.</param>
/// <param name="IndexedAt">When it was looked at last.</param>
internal sealed record ManifestEntry(string Path, string ContentHash, long Size, DateTimeOffset LastWrite, DateTimeOffset IndexedAt)
{
    /// <summary>The title, or the file's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>How many passages it has.</summary>
    public int Passages { get; init; }

    /// <summary>Why it could not be read, or <see langword="null"/>.</summary>
    public UnreadableReason? Unreadable { get; init; }

    /// <summary>More on why, in a few words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it states about itself.</summary>
    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>The entry as it appears in a list.</summary>
    public DocumentEntry ToDocumentEntry() => new(Path, Title, ContentHash, IndexedAt, Passages)
    {
        Metadata = Metadata,
        Unreadable = Unreadable,
        Size = Size,
    };
}
