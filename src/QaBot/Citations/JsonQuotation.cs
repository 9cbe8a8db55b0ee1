namespace QaBot.Citations;

/// <summary>A checked quotation, as it is written in JSON.</summary>
/// <param name="Verdict">"verbatim", "altered", "stitched" or "notFound".</param>
/// <param name="Quote">The quotation as given.</param>
/// <param name="Matches">Where it stands, or what it was made from.</param>
public sealed record JsonQuotation(string Verdict, string Quote, JsonMatch[] Matches)
{
    /// <summary>The verdict in this shape.</summary>
    public static JsonQuotation From(QuotationVerdict verdict) => new(NameOf(verdict.Status), verdict.Quote, [.. verdict.Matches.Select(JsonMatch.From)]);

    internal static string NameOf(QuotationStatus status) => status switch
    {
        QuotationStatus.Verbatim => "verbatim",
        QuotationStatus.Altered => "altered",
        QuotationStatus.Stitched => "stitched",
        _ => "notFound",
    };
}

/// <summary>A place of a quotation, as it is written in JSON.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Lines">First and last line.</param>
/// <param name="Start">The UTF-16 offset of the place.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Differences">How the quotation departs from it.</param>
public sealed record JsonMatch(string Document, int[] Lines, int Start, int End, string Text, JsonDifference[] Differences)
{
    /// <summary>The document's title.</summary>
    public string? Title { get; init; }

    /// <summary>The heading or question that governs the place.</summary>
    public string? Heading { get; init; }

    /// <summary>The page from 1, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the document's own words.</summary>
    public string? Locator { get; init; }

    internal static JsonMatch From(QuotationPlace place) =>
        new(place.Document, [place.Lines.First, place.Lines.Last], place.Span.Start, place.Span.End, place.Text, [.. place.Differences.Select(JsonDifference.From)])
        {
            Title = place.Title,
            Heading = place.Heading,
            Page = place.Page,
            Locator = place.Locator,
        };
}

/// <summary>A difference, as it is written in JSON.</summary>
/// <param name="Kind">"changed", "added", "omitted", "case" or "punctuation".</param>
/// <param name="Quoted">What the quotation says, or how it was.</param>
/// <param name="Source">What the source says, or how it is now.</param>
public sealed record JsonDifference(string Kind, string Quoted, string Source)
{
    internal static JsonDifference From(WordDifference difference) =>
        new(difference.Kind switch
        {
            DifferenceKind.Changed => "changed",
            DifferenceKind.Added => "added",
            DifferenceKind.Omitted => "omitted",
            DifferenceKind.Case => "case",
            _ => "punctuation",
        }, difference.Quoted, difference.Source);
}

/// <summary>A quotation of a file with its verdict, as it is written in JSON.</summary>
/// <param name="Line">The line of the file it begins in.</param>
/// <param name="Verdict">As in <see cref="JsonQuotation"/>.</param>
/// <param name="Quote">The quotation.</param>
/// <param name="Matches">As in <see cref="JsonQuotation"/>.</param>
public sealed record JsonCheckedQuotation(int Line, string Verdict, string Quote, JsonMatch[] Matches)
{
    internal static JsonCheckedQuotation From(CheckedQuotation quotation)
    {
        var json = JsonQuotation.From(quotation.Verdict);
        return new(quotation.Quotation.Line, json.Verdict, json.Quote, json.Matches);
    }
}
