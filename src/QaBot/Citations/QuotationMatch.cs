namespace QaBot.Citations;

/// <summary>Where a quotation was found.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Text">The text's own words there: <c>text[Span]</c>.</param>
/// <param name="Status">Verbatim, or repaired where the text's own characters replace those of the quotation.</param>
public sealed record QuotationMatch(TextSpan Span, string Text, CitationStatus Status);
