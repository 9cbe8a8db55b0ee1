namespace QaBot.Language;

/// <summary>A place as documents name it: "§ 5 Abs. 2 Satz 1 Nr. 3 BUrlG", "Ziff. 4.2", "Rn. 17".</summary>
/// <param name="Parts">The steps, outermost first; never empty.</param>
/// <param name="Work">The law, contract or other work it belongs to, where named.</param>
/// <param name="Span">Where it was read in its text.</param>
public sealed record Locator(IReadOnlyList<LocatorPart> Parts, string? Work, TextSpan Span)
{
    /// <summary>The outermost unit.</summary>
    public LocatorUnit Unit => Parts[0].Unit;

    /// <summary>The usual written form, "§ 5 Abs. 2 BUrlG".</summary>
    public string Normalized => string.Join(' ', Parts) + (Work is null ? "" : " " + Work);

    /// <summary>Every place that <paramref name="text"/> names, in order; time linear in the text.</summary>
    public static IReadOnlyList<Locator> ParseAll(string text) => LocatorParser.ParseAll(text);

    /// <summary>The place that <paramref name="text"/> begins with, or <see langword="null"/>.</summary>
    public static Locator? ParseStart(string text) => LocatorParser.ParseAt(text, text.Length - text.TrimStart().Length);

    /// <summary>Whether a question that names <paramref name="asked"/> means a passage that stands at <paramref name="at"/>: § 5 Abs. 2 means § 5 Abs. 2 Satz 1 too.</summary>
    public static bool Matches(Locator asked, Locator at) =>
        (asked.Work is null || at.Work is null || string.Equals(asked.Work, at.Work, StringComparison.OrdinalIgnoreCase))
        && asked.Parts.All(part => at.Parts.Any(part.Covers));

    /// <summary>The same, for a place in its written form as <see cref="Passage.Locator"/> keeps it; false for <see langword="null"/>.</summary>
    public static bool Matches(Locator asked, string? at) => at is not null && ParseAll(at) is [var place, ..] && Matches(asked, place);

    /// <inheritdoc/>
    public override string ToString() => Normalized;
}
