using System.Globalization;

namespace QaBot.Language;

/// <summary>
/// Cuts a text into words and numbers. A hyphen or apostrophe ends a word; group marks and decimal commas stay inside a
/// number (1.000, 3,5), and a dot behind a number (an ordinal) does not belong to it. A soft hyphen does not end a word.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The longest word that is read, in characters; the rest of a longer one is left out.</summary>
    public const int MaxWord = 64;

    /// <summary>Where the words of <paramref name="text"/> stand between two offsets.</summary>
    public static IEnumerable<TextSpan> Words(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            if (!IsWordCharacter(text[i]))
            {
                i++;
                continue;
            }

            var from = i;
            i = char.IsDigit(text[i]) ? EndOfNumber(text, i, end) : EndOfWord(text, i, end);
            yield return new(from, Math.Min(i, from + MaxWord));
        }
    }

    /// <summary>Whether a word can hold the character.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    private static int EndOfWord(string text, int i, int end)
    {
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '\u00AD' || IsMark(text[i])))
        {
            i++;
        }

        return i;
    }

    private static int EndOfNumber(string text, int i, int end)
    {
        while (i < end)
        {
            if (char.IsDigit(text[i]))
            {
                i++;
            }
            else if (text[i] is '.' or ',' && i + 1 < end && char.IsDigit(text[i + 1]))
            {
                i += 2;
            }
            else if (char.IsLetter(text[i]))
            {
                // "3D", "E04b": a code, one word. "20km" is read as one word too and found through its parts.
                return EndOfWord(text, i, end);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsMark(char c) => c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
