namespace QaBot.Citations;

/// <summary>Where a quotation may begin and end: never inside a character, a word or a number.</summary>
internal static class WordEdges
{
    /// <summary>
    /// Whether cutting <paramref name="text"/> before <paramref name="offset"/> would part what belongs together. "möglich" is no
    /// quotation from "unmöglich", nor "26" one from "26.000".
    /// </summary>
    public static bool Cuts(string text, int offset)
    {
        if (offset <= 0 || offset >= text.Length)
        {
            return false;
        }

        if (char.IsSurrogatePair(text[offset - 1], text[offset]) || CharacterFolding.IsMark(text[offset]))
        {
            return true;
        }

        var before = SkipInvisible(text, offset - 1, -1);
        var after = SkipInvisible(text, offset, 1);
        return before >= 0 && after < text.Length && (JoinsWord(text[before], text[after]) || JoinsNumber(text, before, after));
    }

    private static bool JoinsWord(char before, char after) =>
        CharacterFolding.IsWord(before) && CharacterFolding.IsWord(after) && !IsUnspacedScript(before) && !IsUnspacedScript(after);

    private static bool JoinsNumber(string text, int before, int after) =>
        (char.IsDigit(text[before]) && text[after] is '.' or ',' && after + 1 < text.Length && char.IsDigit(text[after + 1]))
        || (text[before] is '.' or ',' && char.IsDigit(text[after]) && before > 0 && char.IsDigit(text[before - 1]));

    private static int SkipInvisible(string text, int index, int step)
    {
        while (index >= 0 && index < text.Length && CharacterFolding.IsInvisible(text[index]))
        {
            index += step;
        }

        return index;
    }

    /// <summary>Scripts that set no spaces between words (Thai, Khmer, Chinese, Japanese).</summary>
    private static bool IsUnspacedScript(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF');
}
