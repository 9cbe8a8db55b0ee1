namespace QaBot.Citations;

/// <summary>Finds every place of a pattern in a text, code unit for code unit, in time linear in both (Knuth, Morris, Pratt 1977).</summary>
internal static class OrdinalSearch
{
    /// <summary>The offsets at which <paramref name="pattern"/> begins, in ascending order; none for an empty pattern.</summary>
    public static IEnumerable<int> All(string text, string pattern)
    {
        if (pattern.Length == 0 || pattern.Length > text.Length)
        {
            yield break;
        }

        var fallback = Fallback(pattern);
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != pattern[matched])
            {
                matched = fallback[matched - 1];
            }

            if (text[i] == pattern[matched])
            {
                matched++;
            }

            if (matched == pattern.Length)
            {
                yield return i - matched + 1;
                matched = fallback[matched - 1];
            }
        }
    }

    /// <summary>For each prefix of the pattern, the length of its longest proper border.</summary>
    private static int[] Fallback(string pattern)
    {
        var borders = new int[pattern.Length];
        for (int i = 1, length = 0; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
            {
                length = borders[length - 1];
            }

            if (pattern[i] == pattern[length])
            {
                length++;
            }

            borders[i] = length;
        }

        return borders;
    }
}
