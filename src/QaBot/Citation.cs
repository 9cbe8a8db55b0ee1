namespace QaBot;

/// <summary>A quotation that stands character for character at a named place: <c>text[Span] == Quote</c>.</summary>
/// <param name="Number">Its number in the answer, from 1, in order of appearance.</param>
/// <param name="Id">The short id that can be read out and looked up later; the same for the same words in the same document.</param>
/// <param name="Document">The document's path below the documents folder.</param>
/// <param name="Lines">The lines of the quote.</param>
/// <param name="Span">Where the quote stands in the document's text.</param>
/// <param name="Quote">The quoted text, exactly as in the document.</param>
public sealed record Citation(int Number, string Id, string Document, LineRange Lines, TextSpan Span, string Quote)
{
    /// <summary>The document's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The heading or question that governs the place.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The 1-based page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the document's own words, such as "§ 5 Abs. 2".</summary>
    public string? Locator { get; init; }

    /// <summary>The hash of the document version that was quoted.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>How the quote was proven.</summary>
    public CitationStatus Status { get; init; }

    /// <summary>The address of the published document with a text fragment, where the document states its address.</summary>
    public string? Url { get; init; }
}
