namespace QaBot.Language;

/// <summary>Tells whether a word may be a misspelling of another.</summary>
internal static class Spelling
{
    /// <summary>
    /// Whether the words are one slip apart (two in words of eight letters and more): a letter wrong, missing, too much, or two
    /// neighbours exchanged (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
    /// </summary>
    public static bool IsNear(string a, string b)
    {
        var shortest = Math.Min(a.Length, b.Length);
        if (shortest < 4 || Math.Abs(a.Length - b.Length) > 2 || (a[0] != b[0] && shortest < 8))
        {
            return false;
        }

        var allowed = shortest >= 8 ? 2 : 1;
        return Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b, allowed) <= allowed;
    }

    private static int Distance(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
