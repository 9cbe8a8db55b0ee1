namespace QaBot.Citations;

/// <summary>All that a bibliography says of a citation.</summary>
/// <param name="Id">The citation's id.</param>
/// <param name="Quote">The quoted words.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Document">Its path below the documents folder.</param>
/// <param name="Lines">The lines of the quote.</param>
/// <param name="Accessed">The day on which the source was looked at.</param>
public sealed record CitedSource(string Id, string Quote, string Title, string Document, LineRange Lines, DateOnly Accessed)
{
    /// <summary>The authors as one reads them.</summary>
    public string? Author { get; init; }

    /// <summary>The publication or organisation.</summary>
    public string? Site { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The address of the published document.</summary>
    public string? Address { get; init; }

    /// <summary>The language, "de" or "en".</summary>
    public string? Language { get; init; }

    /// <summary>The page.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the document's own words.</summary>
    public string? Locator { get; init; }

    /// <summary>What is known of a citation that was looked up. Words that no longer stand there were looked at when they were shown.</summary>
    public static CitedSource From(CitationVerdict verdict, DateOnly today) => From(
        verdict.Now,
        verdict.Source,
        verdict.Status is VerdictStatus.Changed or VerdictStatus.Gone ? DateOnly.FromDateTime(verdict.Shown.LocalDateTime) : today);

    /// <summary>What is known of a citation of a document that states <paramref name="source"/> about itself.</summary>
    public static CitedSource From(Citation citation, DocumentMetadata source, DateOnly accessed) =>
        new(citation.Id, citation.Quote, source.Title ?? citation.Title, citation.Document, citation.Lines, accessed)
        {
            Author = source.Author,
            Site = source.Site,
            Date = source.Date,
            Address = WebAddress.IsOne(source.Address) ? source.Address : null,
            Language = source.Language,
            Page = citation.Page,
            Locator = citation.Locator,
        };
}
