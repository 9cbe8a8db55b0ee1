namespace QaBot.Citations;

/// <summary>Where a citation comes from, and whether it still stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Citation">The citation as it was shown last; its number is 0.</param>
/// <param name="Document">The path of the document that has the words now, or had them.</param>
/// <param name="Lines">The lines now, or as they were if gone.</param>
/// <param name="Span">The place now, or as it was if gone.</param>
public sealed record CitationVerdict(string Id, VerdictStatus Status, Citation Citation, string Document, LineRange Lines, TextSpan Span)
{
    /// <summary>The words that stand there now, where they changed.</summary>
    public string? Current { get; init; }

    /// <summary>What changed, word by word: <see cref="WordDifference.Quoted"/> is how it was, <see cref="WordDifference.Source"/> how it is.</summary>
    public IReadOnlyList<WordDifference> Differences { get; init; } = [];

    /// <summary>The paragraph around the place, or what was kept of it if gone.</summary>
    public string Context { get; init; } = "";

    /// <summary>Where the quote, or what stands in its place, is within <see cref="Context"/>.</summary>
    public TextSpan Marked { get; init; }

    /// <summary>The heading or question that governs the place now, or did if gone.</summary>
    public string Heading { get; init; } = Citation.Heading;

    /// <summary>The place in the document's own words as it is now, or was if gone.</summary>
    public string? Locator { get; init; } = Citation.Locator;

    /// <summary>The page now.</summary>
    public int? Page { get; init; }

    /// <summary>A link to the words on the published page, where the document states its address.</summary>
    public string? Url { get; init; }

    /// <summary>The hash of the document's present version, or of the version quoted if it is gone.</summary>
    public string Version { get; init; } = "";

    /// <summary>What the document states about itself, for a bibliography.</summary>
    public DocumentMetadata Source { get; init; } = new();

    /// <summary>When it was shown last.</summary>
    public DateTimeOffset Shown { get; init; }

    /// <summary>The citation at its present place.</summary>
    public Citation Now => Citation with { Document = Document, Lines = Lines, Span = Span, Heading = Heading, Locator = Locator, Page = Page, Url = Url };

    /// <summary>Other places at which the same words were cited, which the id may mean as well.</summary>
    public IReadOnlyList<OtherPlace> Others { get; init; } = [];
}

/// <summary>Another place at which the same words were cited.</summary>
/// <param name="Document">The document's path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Status">What has become of it.</param>
public sealed record OtherPlace(string Document, string Title, LineRange Lines, VerdictStatus Status);
