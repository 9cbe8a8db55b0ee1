using System.Globalization;

namespace QaBot.Language;

/// <summary>One step of a locator, such as "Abs. 2" or "§§ 3–5".</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Number">The number as written ("5a", "4.2", "IV", "b"); number words are digits.</param>
/// <param name="Last">The end of a range, or <see langword="null"/>.</param>
public sealed record LocatorPart(LocatorUnit Unit, string Number, string? Last = null)
{
    /// <summary>Whether what is asked for by this part is, or lies in, <paramref name="place"/>, or contains it ("Ziff. 4" contains "Ziff. 4.2").</summary>
    public bool Covers(LocatorPart place) => SameUnit(Unit, place.Unit)
        && (Within(place.Number, Number, Last) || (place.Last is not null && Within(Number, place.Number, place.Last)));

    /// <inheritdoc/>
    public override string ToString()
    {
        var label = Last is not null && Unit == LocatorUnit.Section ? "§§" : LocatorWords.Label(Unit);
        return Last is null ? $"{label} {Number}" : $"{label} {Number}–{Last}";
    }

    /// <summary>A number before a heading is called Ziffer, Punkt, Nummer, Abschnitt or Kapitel, as one likes.</summary>
    private static bool SameUnit(LocatorUnit asked, LocatorUnit at) => asked == at
        || (asked == LocatorUnit.Clause && IsNumbering(at)) || (at == LocatorUnit.Clause && IsNumbering(asked));

    private static bool IsNumbering(LocatorUnit unit) =>
        unit is LocatorUnit.Point or LocatorUnit.Number or LocatorUnit.Division or LocatorUnit.Chapter;

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
