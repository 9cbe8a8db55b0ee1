namespace QaBot.Citations;

/// <summary>Whether a quotation stands in the documents.</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Quote">The quotation as it was given.</param>
/// <param name="Matches">Where it stands, or what it was made from; empty if it was not found.</param>
public sealed record QuotationVerdict(QuotationStatus Status, string Quote, IReadOnlyList<QuotationPlace> Matches);

/// <summary>The verdict on a quotation.</summary>
public enum QuotationStatus
{
    /// <summary>It stands there word for word; omissions and insertions are marked as such.</summary>
    Verbatim,

    /// <summary>Something much like it stands there; the differences are named.</summary>
    Altered,

    /// <summary>Its pieces stand in different places and were put together.</summary>
    Stitched,

    /// <summary>Nothing like it stands in the documents.</summary>
    NotFound,
}

/// <summary>A place that a quotation, or a piece of one, is from.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Span">The place in the document's text.</param>
/// <param name="Text">What stands there.</param>
public sealed record QuotationPlace(string Document, LineRange Lines, TextSpan Span, string Text)
{
    /// <summary>How the quotation departs from it.</summary>
    public IReadOnlyList<WordDifference> Differences { get; init; } = [];

    /// <summary>The document's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The heading or question that governs the place.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the document's own words.</summary>
    public string? Locator { get; init; }
}
