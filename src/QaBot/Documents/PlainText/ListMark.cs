using System.Text.RegularExpressions;

namespace QaBot.Documents.PlainText;

/// <summary>The mark with which a list item begins.</summary>
/// <param name="Length">How many characters of the line are the mark and the space behind it.</param>
/// <param name="IsNumber">Whether it counts, as "1.", "a)", "(2)" or "Schritt 3:" do; such a mark is part of the text.</param>
internal readonly record struct ListMark(int Length, bool IsNumber)
{
    /// <summary>The mark at the beginning of <paramref name="line"/>, or <see langword="null"/>.</summary>
    public static ListMark? Of(ReadOnlySpan<char> line)
    {
        var head = line[..Math.Min(line.Length, 64)];
        return ListMarkPattern.Bullet(head) is > 0 and var bullet ? new(bullet, false)
            : ListMarkPattern.Number(head) is > 0 and var number ? new(number, true)
            : null;
    }
}

/// <summary>How marks are written.</summary>
internal static partial class ListMarkPattern
{
    /// <summary>The length of a bullet with the space behind it, or 0.</summary>
    public static int Bullet(ReadOnlySpan<char> line) => LengthOf(BulletMark(), line);

    /// <summary>The length of a number with the space behind it, or 0.</summary>
    public static int Number(ReadOnlySpan<char> line) => LengthOf(NumberMark(), line);

    private static int LengthOf(Regex mark, ReadOnlySpan<char> line)
    {
        foreach (var match in mark.EnumerateMatches(line))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex(@"^(?:[-*•–—‣◦▪●○■□➢➤✓✔·+]|o(?=\s\s|\t))\s+(?=\S)", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex BulletMark();

    // A number before a month or such is a date or an ordinal, not a mark.
    [GeneratedRegex(@"^(?:\(?\d{1,3}\)|\d{1,3}\.(?:\d{1,3}\.?){0,4}|\(?[a-zA-Z]\)|\(?[ivx]{1,5}\)|(?:Schritt|Step|Punkt|TOP)\s\d{1,3}\s?[:.)])\s+
        (?!(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh\.|Lebensjahr|Klasse|Quartal|Halbjahr|Platz|Mal)\w*)(?=\S)",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex NumberMark();
}
