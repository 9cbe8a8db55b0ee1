namespace QaBot.Language;

/// <summary>
/// Finds the infinitives of irregular verbs that carry a prefix (zurückgewiesen → zurückweisen). Prefixes times forms are nearly
/// two hundred thousand words, so they are not listed: a word is parted into its prefix and the start of a form.
/// </summary>
internal sealed class PrefixedVerbs
{
    /// <summary>The German stemmer takes off no more letters than these.</summary>
    private const int LongestEnding = 6;

    // By the first letter.
    private readonly List<Prefix>?[] _prefixes = new List<Prefix>?['z' + 1];
    private readonly string[] _infinitives;
    private readonly Entry[] _whole;
    private readonly Entry[] _withoutGe;

    public PrefixedVerbs(IrregularVerbs verbs)
    {
        _infinitives = [.. verbs.Verbs.Select(v => v.Infinitive)];
        var place = 0;
        foreach (var prefix in verbs.Prefixes)
        {
            var folded = Folding.Fold(prefix);
            (_prefixes[folded[0]] ??= []).Add(new(prefix, folded, verbs.IsInseparable(prefix), place));
            place += _infinitives.Length;
        }

        _whole = Sorted(verbs, static form => form);
        _withoutGe = Sorted(verbs, IrregularVerbs.WithoutGe);
    }

    /// <summary>The infinitives whose folded form or stem the word is, the first that is listed first; each as its stem.</summary>
    /// <param name="word">A folded word or its stem.</param>
    /// <param name="before">Where in the list to stop.</param>
    public (string Infinitive, int Place)? Find(string word, int before = int.MaxValue)
    {
        if (word.Length == 0 || word[0] > 'z' || _prefixes[word[0]] is not { } prefixes)
        {
            return null;
        }

        foreach (var prefix in prefixes)
        {
            if (prefix.Place < before && word.Length > prefix.Folded.Length && word.StartsWith(prefix.Folded, StringComparison.Ordinal)
                && Verb(word, prefix) is >= 0 and var verb && prefix.Place + verb is var place && place < before)
            {
                return (Stemming.German(Folding.Fold(prefix.Written + _infinitives[verb])), place);
            }
        }

        return null;
    }

    private int Verb(string word, Prefix prefix)
    {
        var rest = word[prefix.Folded.Length..];
        var found = First(word, rest, prefix);

        // Folding takes "e" away after these: "dae" is "dä".
        return prefix.Folded[^1] is 'a' or 'o' or 'u' && First(word, "e" + rest, prefix) is >= 0 and var other && (found < 0 || other < found) ? other : found;
    }

    private int First(string word, string rest, Prefix prefix)
    {
        var entries = prefix.TakesGe ? _withoutGe : _whole;
        var first = -1;
        for (var i = LowerBound(entries, rest); i < entries.Length && entries[i].Folded.StartsWith(rest, StringComparison.Ordinal); i++)
        {
            var entry = entries[i];
            if (entry.Folded.Length - rest.Length <= LongestEnding && (first < 0 || entry.Verb < first) && Is(word, Folding.Fold(prefix.Written + entry.Written), entry.IsInfinitive))
            {
                first = entry.Verb;
            }
        }

        return first;
    }

    private static bool Is(string word, string form, bool byStemOnly) => (!byStemOnly && form == word) || Stemming.German(form) == word;

    private static int LowerBound(Entry[] entries, string rest)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(entries[middle].Folded, rest) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Entry[] Sorted(IrregularVerbs verbs, Func<string, string> cut)
    {
        var entries = new List<Entry>();
        var verb = 0;
        foreach (var (infinitive, forms) in verbs.Verbs)
        {
            entries.Add(new(infinitive, Folding.Fold(infinitive), verb, true));
            foreach (var form in forms)
            {
                entries.Add(new(cut(form), Folding.Fold(cut(form)), verb, false));
            }

            verb++;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Folded, b.Folded));
        return [.. entries];
    }

    /// <summary>A prefix, with the place of its first verb in the list; one that cannot be parted takes the place of "ge".</summary>
    private sealed record Prefix(string Written, string Folded, bool TakesGe, int Place);

    private sealed record Entry(string Written, string Folded, int Verb, bool IsInfinitive);
}
