namespace QaBot.Language;

/// <summary>How far two words share a part of a compound: "Sicherheitsgarantie" and "Garantien".</summary>
internal static class Compounds
{
    private const int ShortestPart = 4;

    private static readonly string[] Links = ["", "s", "es", "n", "en", "er", "e"];

    /// <summary>1 if one word is the head or the first part of the other, less if both only share a part; 0 if neither.</summary>
    public static float Similarity(WordForm a, WordForm b)
    {
        var (shorter, longer) = a.Normal.Length <= b.Normal.Length ? (a, b) : (b, a);
        if (shorter.Stem.Length < ShortestPart)
        {
            return 0;
        }

        if (IsHead(shorter.Stem, longer))
        {
            return 1;
        }

        if (IsFirst(shorter, longer))
        {
            return 0.8f;
        }

        var shared = SharedEnding(a.Stem, b.Stem);
        if (shared >= 6 && Math.Min(a.Stem.Length, b.Stem.Length) - shared >= 3)
        {
            return 0.6f;
        }

        shared = SharedStart(a.Normal, b.Normal);
        return shared >= 6 && Math.Min(a.Normal.Length, b.Normal.Length) - shared >= 3 ? 0.5f : 0;
    }

    private static bool IsHead(string stem, WordForm longer) =>
        longer.Stem.Length - stem.Length >= 3 && longer.Stem.EndsWith(stem, StringComparison.Ordinal);

    private static bool IsFirst(WordForm shorter, WordForm longer)
    {
        if (!longer.Normal.StartsWith(shorter.Stem, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var link in Links)
        {
            var length = shorter.Stem.Length + link.Length;
            if (longer.Normal.Length - length >= 4 && string.CompareOrdinal(longer.Normal, shorter.Stem.Length, link, 0, link.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int SharedEnding(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[^(n + 1)] == b[^(n + 1)])
        {
            n++;
        }

        return n;
    }

    private static int SharedStart(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n])
        {
            n++;
        }

        return n;
    }
}
