using System.Globalization;
using System.Text;

namespace QaBot.App.Rendering;

/// <summary>Makes text from documents, models and people harmless for a terminal: no escape sequences, no reordering, no broken characters.</summary>
internal static class SafeText
{
    /// <summary>The text without control and direction characters; line feeds stay, other white space becomes a space.</summary>
    public static string Of(string text)
    {
        var i = 0;
        while (i < text.Length && IsHarmless(text[i]))
        {
            i++;
        }

        return i == text.Length ? text : Cleaned(text, i);
    }

    /// <summary>The text on one line, runs of white space folded.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text on one line of at most <paramref name="columns"/> columns, cut at a word with "…".</summary>
    public static string Shortened(string text, int columns)
    {
        var line = Line(text);
        if (CellWidth.Of(line) <= columns)
        {
            return line;
        }

        var kept = CellWidth.Prefix(line, Math.Max(1, columns - 1));
        var space = kept.LastIndexOf(' ');
        return (space > kept.Length / 2 ? kept[..space] : kept).TrimEnd(' ', ',', ';', ':') + "…";
    }

    private static bool IsHarmless(char c) => c is '\n' or (>= ' ' and <= '~') or (>= '\u00A0' and < '\u0600' and not '\u00AD');

    private static string Cleaned(string text, int from)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, from);
        foreach (var rune in text.AsSpan(from).EnumerateRunes())
        {
            if (rune.Value is '\n' or 0x200C or 0x200D)
            {
                clean.Append(rune);
            }
            else if (rune.Value is '\t' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
