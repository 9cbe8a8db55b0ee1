namespace QaBot.Conversations;

/// <summary>A citation as it is written in JSON; whoever reads foreign JSON must expect any member to be missing.</summary>
public sealed record JsonCitation
{
    /// <summary>Its number in the answer, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The id to look it up by.</summary>
    public string? Id { get; init; }

    /// <summary>The document's path below the documents folder, with "/".</summary>
    public string? Document { get; init; }

    /// <summary>First and last line, from 1.</summary>
    public IReadOnlyList<int>? Lines { get; init; }

    /// <summary>The UTF-16 offset of the quote in the document's text.</summary>
    public int Start { get; init; }

    /// <summary>The UTF-16 offset behind the quote.</summary>
    public int End { get; init; }

    /// <summary>The quoted text, exactly as in the document.</summary>
    public string? Quote { get; init; }

    /// <summary>The page from 1, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The document's title.</summary>
    public string? Title { get; init; }

    /// <summary>The heading or question that governs the place.</summary>
    public string? Heading { get; init; }

    /// <summary>The place in the document's own words, such as "§ 5 Abs. 2".</summary>
    public string? Locator { get; init; }

    /// <summary>The address of the published document.</summary>
    public string? Url { get; init; }

    /// <summary>The hash of the document version that was quoted.</summary>
    public string? Version { get; init; }

    /// <summary>"repaired" where the source's own text was put in the place of a quote that differed in form; else left out.</summary>
    public string? Status { get; init; }

    /// <summary>The citation in this shape.</summary>
    public static JsonCitation From(Citation citation) => new()
    {
        Number = citation.Number,
        Id = citation.Id,
        Document = citation.Document,
        Lines = [citation.Lines.First, citation.Lines.Last],
        Start = citation.Span.Start,
        End = citation.Span.End,
        Quote = citation.Quote,
        Page = citation.Page,
        Title = JsonAnswer.OrNull(citation.Title),
        Heading = JsonAnswer.OrNull(citation.Heading),
        Locator = citation.Locator,
        Url = citation.Url,
        Version = JsonAnswer.OrNull(citation.ContentHash),
        Status = citation.Status == CitationStatus.Repaired ? "repaired" : null,
    };

    /// <summary>The citation this was written from.</summary>
    public Citation ToCitation() =>
        new(Number, Id ?? "", Document ?? "", JsonHit.Range(Lines), new TextSpan(Start, End), Quote ?? "")
        {
            Page = Page,
            Title = Title ?? "",
            Heading = Heading ?? "",
            Locator = Locator,
            Url = Url,
            ContentHash = Version ?? "",
            Status = Status == "repaired" ? CitationStatus.Repaired : CitationStatus.Verbatim,
        };
}
