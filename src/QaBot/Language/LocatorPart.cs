using System.Globalization;

namespace QaBot.Language;

/// <summary>One step of a locator, such as "Abs. 2" or "§§ 3–5".</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Number">The number as written ("5a", "4.2", "IV", "b"); number words are digits.</param>
/// <param name="Last">The end of a range, or <see langword="null"/>.</param>
public sealed record LocatorPart(LocatorUnit Unit, string Number, string? Last = null)
{
    // "§§ 1–200" names a law, not its paragraphs.
    private const int LongestRange = 20;

    /// <summary>Whether what is asked for by this part is, or lies in, <paramref name="place"/>, or contains it ("Ziff. 4" contains "Ziff. 4.2").</summary>
    public bool Covers(LocatorPart place) => SameUnit(Unit, place.Unit)
        && (Within(place.Number, Number, Last) || (place.Last is not null && Within(Number, place.Number, place.Last)));

    /// <inheritdoc/>
    public override string ToString()
    {
        var label = Last is not null && Unit == LocatorUnit.Section ? "§§" : LocatorWords.Label(Unit);
        return Last is null ? $"{label} {Number}" : $"{label} {Number}–{Last}";
    }

    /// <summary>Whether the same number can be meant by it under another sign: one contract's § is the next one's Ziffer.</summary>
    public bool CoversLoosely(LocatorPart place) => Covers(place)
        || (IsCounting(Unit) && IsCounting(place.Unit) && Covers(place with { Unit = Unit }));

    /// <summary>The same number by the names that other documents may have for it.</summary>
    public IEnumerable<LocatorPart> Alike() => IsCounting(Unit)
        ? new[] { LocatorUnit.Section, LocatorUnit.Article, LocatorUnit.Clause }.Where(unit => !SameUnit(Unit, unit)).Select(unit => this with { Unit = unit })
        : [];

    /// <summary>The terms by which the place is found in the index: numberings under one name whatever they are called, each number of a range.</summary>
    public IEnumerable<string> Terms()
    {
        var label = LocatorWords.Label(IsNumbering(Unit) ? LocatorUnit.Clause : Unit);
        var (first, last) = (Order(Canonical(Number)), Order(Canonical(Last ?? Number)));
        return Last is not null && first.Suffix.Length + last.Suffix.Length == 0 && last.Number - first.Number is > 0 and < LongestRange
            ? Enumerable.Range(first.Number, last.Number - first.Number + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{label} {number}"))
            : [$"{label} {Canonical(Number)}"];
    }

    /// <summary>The places around it that its number names: "Ziff. 4" and "Ziff. 4.2" for "Ziff. 4.2.1".</summary>
    public IEnumerable<LocatorPart> Around()
    {
        for (var dot = Number.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = Number.IndexOf('.', dot + 1))
        {
            yield return new(Unit, Number[..dot]);
        }
    }

    /// <summary>A number before a heading is called Ziffer, Punkt, Nummer, Abschnitt or Kapitel, as one likes.</summary>
    private static bool SameUnit(LocatorUnit asked, LocatorUnit at) => asked == at
        || (asked == LocatorUnit.Clause && IsNumbering(at)) || (at == LocatorUnit.Clause && IsNumbering(asked));

    private static bool IsNumbering(LocatorUnit unit) =>
        unit is LocatorUnit.Point or LocatorUnit.Number or LocatorUnit.Division or LocatorUnit.Chapter;

    private static bool IsCounting(LocatorUnit unit) => unit is LocatorUnit.Section or LocatorUnit.Article or LocatorUnit.Clause or LocatorUnit.Point or LocatorUnit.Division or LocatorUnit.Chapter;

    private static bool Within(string number, string first, string? last)
    {
        var (at, from) = (Canonical(number), Canonical(first));
        if (at == from || at.StartsWith(from + ".", StringComparison.Ordinal))
        {
            return true;
        }

        return last is not null && Order(at) is var (n, s) && (n, s).CompareTo(Order(from)) >= 0 && (n, s).CompareTo(Order(Canonical(last))) <= 0;
    }

    private static string Canonical(string number) => RomanNumeral.Read(number) is { } roman
        ? roman.ToString(CultureInfo.InvariantCulture)
        : number.ToLowerInvariant();

    private static (int Number, string Suffix) Order(string number)
    {
        var digits = number.TakeWhile(char.IsAsciiDigit).Count();
        return (digits == 0 ? 0 : int.Parse(number.AsSpan(0, Math.Min(digits, 9)), CultureInfo.InvariantCulture), number[digits..]);
    }
}
