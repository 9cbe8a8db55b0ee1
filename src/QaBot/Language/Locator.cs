using System.Globalization;

namespace QaBot.Language;

/// <summary>A place as documents name it: "§ 5 Abs. 2 Satz 1 Nr. 3 BUrlG", "Ziff. 4.2", "Rn. 17".</summary>
/// <param name="Parts">The steps, outermost first; never empty.</param>
/// <param name="Work">The law, contract or other work it belongs to, where named.</param>
/// <param name="Span">Where it was read in its text.</param>
public sealed record Locator(IReadOnlyList<LocatorPart> Parts, string? Work, TextSpan Span)
{
    // Ranges of ranges ("§§ 1–9 Abs. 1–9") multiply.
    private const int MostTerms = 40;

    /// <summary>The outermost unit.</summary>
    public LocatorUnit Unit => Parts[0].Unit;

    /// <summary>The steps that documents number themselves; sentences are counted off where they are quoted.</summary>
    public IReadOnlyList<LocatorPart> Steps => [.. Parts.Where(part => part.Unit != LocatorUnit.Sentence)];

    /// <summary>The sentences that are meant: "Satz 2" for "§ 5 Abs. 2 Satz 2 Nr. 1"; <see langword="null"/> where none is named.</summary>
    public LocatorPart? Sentence => Parts.FirstOrDefault(part => part.Unit == LocatorUnit.Sentence);

    /// <summary>The usual written form, "§ 5 Abs. 2 BUrlG".</summary>
    public string Normalized => string.Join(' ', Parts) + (Work is null ? "" : " " + Work);

    /// <summary>Every place that <paramref name="text"/> names, in order; time linear in the text.</summary>
    public static IReadOnlyList<Locator> ParseAll(string text) => LocatorParser.ParseAll(text);

    /// <summary>The place that <paramref name="text"/> begins with, or <see langword="null"/>.</summary>
    public static Locator? ParseStart(string text) => LocatorParser.ParseAt(text, text.Length - text.TrimStart().Length);

    /// <summary>The terms by which passages at this place are found in the index.</summary>
    public IEnumerable<string> Terms => TermsOf(Steps);

    /// <summary>The terms of the places that have the same number and go by another name.</summary>
    public IEnumerable<string> LooseTerms => Parts[0].Alike().SelectMany(part => TermsOf([part, .. Steps.Skip(1)]));

    /// <summary>The terms of the place and of every place that it lies in: "§ 5" and "§ 5 Abs. 2".</summary>
    public IEnumerable<string> TermsAround => Parts.SelectMany((part, last) => TermsOf(Parts.Take(last + 1)))
        .Concat(Parts[0].Around().SelectMany(part => part.Terms())).Distinct();

    /// <summary>Whether a question that names <paramref name="asked"/> means a passage that stands at <paramref name="at"/>: § 5 Abs. 2 means § 5 Abs. 2 Satz 1 too.</summary>
    public static bool Matches(Locator asked, Locator at) =>
        (asked.Work is null || at.Work is null || string.Equals(asked.Work, at.Work, StringComparison.OrdinalIgnoreCase))
        && asked.Steps.All(part => at.Parts.Any(part.Covers));

    /// <summary>Whether a question that names <paramref name="asked"/> means this passage.</summary>
    public static bool Matches(Locator asked, Passage at) => Of(at).Any(place => Matches(asked, place));

    /// <summary>Whether it may mean this passage, numbers being called otherwise there: one contract's § is the next one's Ziffer.</summary>
    public static bool MatchesLoosely(Locator asked, Passage at) => Of(at).Any(place => asked.Steps.All(part => place.Parts.Any(part.CoversLoosely)));

    /// <summary>Where a passage stands, in its document's numbering ("§ 5 Rn. 17" is two places) and by its page.</summary>
    public static IEnumerable<Locator> Of(Passage passage)
    {
        IReadOnlyList<Locator> numbered = passage.Locator is null ? [] : ParseAll(passage.Locator);
        return passage.Page is { } page
            ? numbered.Append(new([new(LocatorUnit.Page, page.ToString(CultureInfo.InvariantCulture))], null, default))
            : numbered;
    }

    /// <inheritdoc/>
    public override string ToString() => Normalized;

    private static IEnumerable<string> TermsOf(IEnumerable<LocatorPart> parts) => parts
        .Aggregate((IEnumerable<string>)[""], (terms, part) => terms.SelectMany(term => part.Terms().Select(own => term.Length == 0 ? own : $"{term} {own}")))
        .Take(MostTerms);
}
