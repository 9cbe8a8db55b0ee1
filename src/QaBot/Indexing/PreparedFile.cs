namespace QaBot.Indexing;

/// <summary>A file as the readers hand it to the writer.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Entry">Its new manifest entry; <see langword="null"/> if nothing is to be written.</param>
/// <param name="Document">What it says, where it was read or renamed.</param>
/// <param name="Passages">Its passages.</param>
internal sealed record PreparedFile(FileResult Result, ManifestEntry? Entry, SourceDocument? Document, IReadOnlyList<Passage> Passages)
{
    /// <summary>Writes the file into the index.</summary>
    public void WriteTo(IndexWriterSession session)
    {
        if (Result.FormerPath is { } former)
        {
            session.Remove(former);
        }

        if (Entry is null)
        {
            return;
        }

        if (Document is not null)
        {
            session.Put(Entry, Document, Passages);
        }
        else if (Entry.Unreadable is not null)
        {
            session.PutUnreadable(Entry);
        }
        else
        {
            session.Touch(Entry);
        }
    }
}
