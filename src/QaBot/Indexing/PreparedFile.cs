using Lucene.Net.Documents;

namespace QaBot.Indexing;

/// <summary>A file as the readers hand it to the writer.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Entry">Its new manifest entry; <see langword="null"/> if nothing is to be written.</param>
/// <param name="Block">What to write of a file that was read or renamed; <see langword="null"/> if only the entry changes.</param>
internal sealed record PreparedFile(FileResult Result, ManifestEntry? Entry, IReadOnlyList<Document>? Block)
{
    /// <summary>A file that cannot be read, or whose content the index refuses.</summary>
    public static PreparedFile Unreadable(ManifestEntry entry, UnreadableReason reason, string detail) => new(
        new(entry.Path, FileOutcome.Unreadable) { Reason = reason, Detail = detail },
        entry with { Title = Path.GetFileName(entry.Path), Passages = 0, Unreadable = reason, Detail = detail }, null);

    /// <summary>Writes the file into the index.</summary>
    public void WriteTo(IndexWriterSession session)
    {
        if (Result.FormerPath is { } former)
        {
            session.Remove(former);
        }

        if (Block is not null)
        {
            session.Put(Result.Path, Block);
        }
        else if (Entry is { Unreadable: null })
        {
            session.Touch(Entry);
        }
        else if (Entry is not null)
        {
            session.Put(Result.Path, [DocumentBlock.OfManifest(Entry)]);
        }
    }
}
