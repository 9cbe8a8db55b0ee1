namespace QaBot;

/// <summary>A place where an answer can stand: a paragraph, a list, a table row, with the heading or question that governs it.</summary>
/// <param name="Document">The document's path below the documents folder.</param>
/// <param name="Ordinal">The passage's number in its document, from 0; path and ordinal break ties.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Lines">The lines it covers.</param>
/// <param name="Text">The covered text itself.</param>
public sealed record Passage(string Document, int Ordinal, TextSpan Span, LineRange Lines, string Text)
{
    /// <summary>What kind of block it was made of.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>The headings or questions above it, outermost first; searched with it, never quoted as its text.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The title of its document.</summary>
    public string Title { get; init; } = "";

    /// <summary>The date its document states of itself, if it does.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The 1-based page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the words of the document itself, such as "§ 5 Abs. 2", where it has such.</summary>
    public string? Locator { get; init; }

    /// <summary>Advertisement, navigation or contact lines: searched last.</summary>
    public bool IsBoilerplate { get; init; }

    /// <summary>The names of a table's columns for a row; empty elsewhere.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The cells of a table row as spans of the document's text; empty elsewhere.</summary>
    public IReadOnlyList<TextSpan> Cells { get; init; } = [];

    /// <summary>Its sentences, items or rows, in order: the smallest pieces that are quoted.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>The document's language, "de" or "en".</summary>
    public string Language { get; init; } = "de";

    /// <summary>The nearest heading or question above, empty at the top of a document.</summary>
    public string Heading => Headings.Count > 0 ? Headings[^1] : "";
}
