namespace QaBot;

/// <summary>The documents as they stand in the index now: the text that citations refer to.</summary>
public interface IDocumentLibrary
{
    /// <summary>What is known of every indexed document, ordered by path.</summary>
    IReadOnlyList<DocumentEntry> List();

    /// <summary>The document at <paramref name="path"/> below the documents folder, or <see langword="null"/>.</summary>
    SourceDocument? Find(string path);
}
