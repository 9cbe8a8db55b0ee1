namespace QaBot.Language;

/// <summary>Pairs of words that exclude each other: "zustimmen" and "ablehnen", "Krieg" and "Frieden", "klar" and "unklar" (list "opposites.txt").</summary>
internal sealed class Opposites(Lexicon lexicon)
{
    private readonly Lazy<Dictionary<string, List<(int Pair, int Side)>>> _sides = new(() => Read(lexicon));

    /// <summary>Whether two words are two sides of an opposition.</summary>
    public bool AreOpposite(WordForm a, WordForm b)
    {
        if (IsNegated(a, b) || IsNegated(b, a))
        {
            return true;
        }

        return Sides(a) is { } first && Sides(b) is { } second && first.Exists(x => second.Exists(y => x.Pair == y.Pair && x.Side != y.Side));
    }

    /// <summary>Whether a word has an opposite.</summary>
    public bool HasOpposite(WordForm form) => Sides(form) is not null;

    private static bool IsNegated(WordForm a, WordForm b) =>
        a.Normal.Length > 5 && a.Normal.StartsWith("un", StringComparison.Ordinal) && (a.Normal.AsSpan(2).SequenceEqual(b.Normal) || a.Stem.AsSpan(2).SequenceEqual(b.Stem));

    private List<(int Pair, int Side)>? Sides(WordForm form) =>
        _sides.Value.TryGetValue(form.Normal, out var sides) || _sides.Value.TryGetValue(form.Root, out sides) ? sides : null;

    private static Dictionary<string, List<(int Pair, int Side)>> Read(Lexicon lexicon)
    {
        var result = new Dictionary<string, List<(int Pair, int Side)>>(StringComparer.Ordinal);
        var pair = 0;
        foreach (var line in Resource.Lines("opposites.txt"))
        {
            var sides = line.Split('|');
            for (var side = 0; side < sides.Length; side++)
            {
                foreach (var key in sides[side].Split(',', StringSplitOptions.TrimEntries).Select(w => lexicon.Form(w)).SelectMany(f => new[] { f.Normal, f.Root }).Distinct())
                {
                    if (!result.TryGetValue(key, out var known))
                    {
                        result[key] = known = [];
                    }

                    known.Add((pair, side));
                }
            }

            pair++;
        }

        return result;
    }
}
