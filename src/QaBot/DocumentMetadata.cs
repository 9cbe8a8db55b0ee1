namespace QaBot;

/// <summary>What a document states about itself; what it does not state is <see langword="null"/>.</summary>
public sealed record DocumentMetadata
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The author or authors as one reads them.</summary>
    public string? Author { get; init; }

    /// <summary>The day of publication or, failing that, of the last change.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is published, an absolute http or https address.</summary>
    public string? Address { get; init; }

    /// <summary>The publication or organisation it appeared with.</summary>
    public string? Site { get; init; }

    /// <summary>The language as a two-letter code ("de", "en").</summary>
    public string? Language { get; init; }
}
