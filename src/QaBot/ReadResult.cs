namespace QaBot;

/// <summary>What came of reading a file: <see cref="ReadDocument"/> or <see cref="UnreadableDocument"/>.</summary>
/// <param name="Path">The path below the documents folder.</param>
public abstract record ReadResult(string Path);

/// <summary>The file was read.</summary>
/// <param name="Document">What it says.</param>
public sealed record ReadDocument(SourceDocument Document) : ReadResult(Document.Path);

/// <summary>The file could not be read; the run goes on.</summary>
/// <param name="Path">The path below the documents folder.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">In a few words, in English, for the log and the report of the run.</param>
public sealed record UnreadableDocument(string Path, UnreadableReason Reason, string Detail) : ReadResult(Path);

/// <summary>Why a file could not be read.</summary>
public enum UnreadableReason
{
    /// <summary>There is no text in it.</summary>
    Empty,

    /// <summary>It is damaged or not of the format its name says.</summary>
    Broken,

    /// <summary>It is encrypted or needs a password.</summary>
    Encrypted,

    /// <summary>It is no text at all.</summary>
    Binary,

    /// <summary>It is larger, or unpacks to more, than the settings allow.</summary>
    TooLarge,

    /// <summary>It holds pictures of text only.</summary>
    NoText,

    /// <summary>No reader knows its kind.</summary>
    UnknownFormat,

    /// <summary>The file system does not let it be read.</summary>
    Unavailable,

    /// <summary>It took longer to read than the settings allow.</summary>
    TooSlow,

    /// <summary>It falls into more lines, tags or paragraphs than the settings allow.</summary>
    TooManyParts,
}
