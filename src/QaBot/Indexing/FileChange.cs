using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>A file and what the index knows of it.</summary>
/// <param name="File">The file as scanned.</param>
/// <param name="Known">What the index knows of that path, or <see langword="null"/>.</param>
internal sealed record FileChange(DocumentFile File, ManifestEntry? Known)
{
    // A file written this shortly before it was looked at may have been written again with the same time and size.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether size and time are those the index knows.</summary>
    public bool HasSameStamp => Known is not null && Known.Size == File.Size && Known.LastWrite == File.LastWrite;

    /// <summary>Whether the file may have changed, so that its content has to be looked at.</summary>
    public bool IsSuspect =>
        !HasSameStamp || Known!.Unreadable == UnreadableReason.Unavailable || Known.IndexedAt - Known.LastWrite < Settling;

    /// <summary>Whether the bytes are those the index knows. Reads the file.</summary>
    public bool HasSameContent() => Known is not null && Known.ContentHash == ContentHash.Of(File);
}
