namespace QaBot.Citations;

/// <summary>A quotation that stands between quotation marks in a file.</summary>
/// <param name="Text">What stands between the marks.</param>
/// <param name="Span">Its place in the file's text, without the marks.</param>
/// <param name="Line">The line it begins in, from 1.</param>
public sealed record FoundQuotation(string Text, TextSpan Span, int Line);

/// <summary>A quotation of a file and whether it stands in the documents.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record CheckedQuotation(FoundQuotation Quotation, QuotationVerdict Verdict);
