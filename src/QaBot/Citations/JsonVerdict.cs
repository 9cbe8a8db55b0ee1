namespace QaBot.Citations;

/// <summary>A citation looked up, as it is written in JSON.</summary>
public sealed record JsonVerdict
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>"unchanged", "moved", "changed" or "gone".</summary>
    public required string Status { get; init; }

    /// <summary>The document's path below the documents folder.</summary>
    public required string Document { get; init; }

    /// <summary>Its path when it was cited, if that was another.</summary>
    public string? DocumentBefore { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The heading or question that governs the place.</summary>
    public required string Heading { get; init; }

    /// <summary>First and last line now, from 1.</summary>
    public required int[] Lines { get; init; }

    /// <summary>First and last line when it was cited, if they were others.</summary>
    public int[]? LinesBefore { get; init; }

    /// <summary>The UTF-16 offset of the place now.</summary>
    public required int Start { get; init; }

    /// <summary>The UTF-16 offset behind it.</summary>
    public required int End { get; init; }

    /// <summary>The quote as it was cited.</summary>
    public required string Quote { get; init; }

    /// <summary>What stands there now, where it changed.</summary>
    public string? Current { get; init; }

    /// <summary>What changed.</summary>
    public JsonDifference[]? Differences { get; init; }

    /// <summary>The paragraph around the place.</summary>
    public required string Context { get; init; }

    /// <summary>Start and end of the quote in the context, in UTF-16 offsets.</summary>
    public required int[] Marked { get; init; }

    /// <summary>The page from 1, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The place in the document's own words, such as "§ 5 Abs. 2".</summary>
    public string? Locator { get; init; }

    /// <summary>A link to the words on the published page.</summary>
    public string? Url { get; init; }

    /// <summary>The hash of the document's present version.</summary>
    public required string Version { get; init; }

    /// <summary>The hash of the version that was cited, if it was another.</summary>
    public string? VersionBefore { get; init; }

    /// <summary>When it was shown last.</summary>
    public DateTimeOffset Shown { get; init; }

    /// <summary>Other places at which the same words were cited.</summary>
    public JsonPlace[]? Others { get; init; }

    /// <summary>The verdict in this shape.</summary>
    public static JsonVerdict From(CitationVerdict verdict)
    {
        var was = verdict.Citation;
        return new()
        {
            Id = verdict.Id,
            Status = NameOf(verdict.Status),
            Document = verdict.Document,
            DocumentBefore = verdict.Document == was.Document ? null : was.Document,
            Title = verdict.Source.Title ?? was.Title,
            Heading = verdict.Heading,
            Lines = [verdict.Lines.First, verdict.Lines.Last],
            LinesBefore = verdict.Lines == was.Lines ? null : [was.Lines.First, was.Lines.Last],
            Start = verdict.Span.Start,
            End = verdict.Span.End,
            Quote = was.Quote,
            Current = verdict.Current,
            Differences = verdict.Differences.Count == 0 ? null : [.. verdict.Differences.Select(JsonDifference.From)],
            Context = verdict.Context,
            Marked = [verdict.Marked.Start, verdict.Marked.End],
            Page = verdict.Page,
            Locator = verdict.Locator,
            Url = verdict.Url,
            Version = verdict.Version,
            VersionBefore = verdict.Version == was.ContentHash ? null : was.ContentHash,
            Shown = verdict.Shown,
            Others = verdict.Others.Count == 0 ? null : [.. verdict.Others.Select(JsonPlace.From)],
        };
    }

    internal static string NameOf(VerdictStatus status) => status switch
    {
        VerdictStatus.Unchanged => "unchanged",
        VerdictStatus.Moved => "moved",
        VerdictStatus.Changed => "changed",
        _ => "gone",
    };
}

/// <summary>Another place of the same words, as it is written in JSON.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lines">First and last line.</param>
/// <param name="Status">As in <see cref="JsonVerdict.Status"/>.</param>
public sealed record JsonPlace(string Document, string Title, int[] Lines, string Status)
{
    internal static JsonPlace From(OtherPlace place) =>
        new(place.Document, place.Title, [place.Lines.First, place.Lines.Last], JsonVerdict.NameOf(place.Status));
}
