namespace QaBot;

/// <summary>A file of the documents folder as it appears in a list: indexed, or unreadable with the reason.</summary>
/// <param name="Path">The path below the documents folder, with "/".</param>
/// <param name="Title">Its title, or its file name.</param>
/// <param name="ContentHash">The SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="IndexedAt">When it was read last.</param>
/// <param name="Passages">How many passages it has; 0 if it could not be read.</param>
public sealed record DocumentEntry(string Path, string Title, string ContentHash, DateTimeOffset IndexedAt, int Passages)
{
    /// <summary>What it states about itself.</summary>
    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>Why it could not be read, or <see langword="null"/>.</summary>
    public UnreadableReason? Unreadable { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; init; }
}
