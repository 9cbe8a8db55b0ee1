namespace QaBot.Language;

/// <summary>Which words may stand for which, by their roots.</summary>
internal sealed class SynonymMap
{
    private readonly Dictionary<string, List<Related>> _related = new(StringComparer.Ordinal);

    /// <summary>No synonyms.</summary>
    public static SynonymMap None { get; } = new();

    /// <summary>The words that may stand for the one of that root; empty if none are known.</summary>
    public IReadOnlyList<Related> Of(string root) => _related.TryGetValue(root, out var list) ? list : [];

    /// <summary>
    /// Adds groups in Lucene's (Solr's) synonym format: "a, b, c" are equals, "a =&gt; b, c" leads one way. Words of
    /// several parts are left out: they are no terms of the index.
    /// </summary>
    public SynonymMap Add(IEnumerable<string> lines, float weight, WordFamilies families)
    {
        foreach (var line in lines)
        {
            var sides = line.Split("=>");
            var to = Roots(sides[^1], families);
            foreach (var from in sides.Length > 1 ? Roots(sides[0], families) : to)
            {
                foreach (var other in to)
                {
                    Relate(from, other, weight);
                }
            }
        }

        return this;
    }

    /// <summary>
    /// Adds countries: "names, adjective, inhabitants | metonyms | en: …" a line. Name and adjective nearly are one word; a metonym
    /// (Moskau for the Russian government) weighs less, and only leads between it and the country.
    /// </summary>
    public SynonymMap AddCountries(IEnumerable<string> lines, WordFamilies families)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('|');
            var names = Roots(columns[0], families);
            foreach (var name in names)
            {
                foreach (var other in names)
                {
                    Relate(name, other, 0.9f);
                }

                foreach (var metonym in columns.Length > 1 ? Roots(columns[1], families) : [])
                {
                    Relate(name, metonym, 0.6f);
                    Relate(metonym, name, 0.6f);
                }
            }
        }

        return this;
    }

    /// <summary>Makes one root lead to another, keeping the greater weight.</summary>
    public void Relate(string from, string to, float weight)
    {
        if (from == to)
        {
            return;
        }

        if (!_related.TryGetValue(from, out var list))
        {
            _related[from] = list = [];
        }

        var at = list.FindIndex(r => r.Root == to);
        if (at < 0)
        {
            list.Add(new(to, weight));
        }
        else if (list[at].Weight < weight)
        {
            list[at] = new(to, weight);
        }
    }

    private static List<string> Roots(string side, WordFamilies families) =>
        side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.StartsWith("sich ", StringComparison.Ordinal) ? w[5..] : w)
            .Where(w => !w.Contains(' ', StringComparison.Ordinal))
            .Select(w => Folding.Fold(w.ToLowerInvariant()))
            .Select(n => families.RootOf(n, Stemming.German(n)))
            .Distinct().ToList();
}
