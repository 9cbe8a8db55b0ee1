using System.Globalization;
using System.Text;

namespace QaBot.App.Rendering;

/// <summary>How many columns of a terminal text takes: none for combining marks, two for East Asian wide characters and emoji.</summary>
internal static class CellWidth
{
    /// <summary>The columns of a whole text, which should hold no line breaks.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            width += OfElement(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>The columns of one character as a reader sees it (a grapheme cluster).</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && element[0] is >= ' ' and <= '\u02FF')
        {
            return 1;
        }

        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == 0xFE0F ? 2 : OfRune(rune));
        }

        return width;
    }

    /// <summary>The longest beginning of <paramref name="text"/> that fits into <paramref name="columns"/>.</summary>
    public static string Prefix(string text, int columns)
    {
        var end = 0;
        for (var left = columns; end < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            left -= OfElement(text.AsSpan(end, length));
            if (left < 0)
            {
                break;
            }

            end += length;
        }

        return text[..end];
    }

    private static int OfRune(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // The wide and full-width blocks of Unicode's EastAsianWidth.txt, and the emoji shown as pictures by default.
    private static bool IsWide(int c) => c >= 0x1100 && c is
        <= 0x115F or 0x231A or 0x231B or 0x2329 or 0x232A or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE
        or 0x2614 or 0x2615 or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE
        or 0x26C4 or 0x26C5 or 0x26CE or 0x26D4 or 0x26EA or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705
        or 0x270A or 0x270B or 0x2728 or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797)
        or 0x27B0 or 0x27BF or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55
        or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
