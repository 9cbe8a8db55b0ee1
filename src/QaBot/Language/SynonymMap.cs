namespace QaBot.Language;

/// <summary>Which words may stand for which, by their roots.</summary>
internal sealed class SynonymMap
{
    private readonly Dictionary<string, List<Related>> _related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    /// <summary>Words in several parts with the single words of their group.</summary>
    public Phrases<string[]> Names { get; } = new();

    /// <summary>No synonyms.</summary>
    public static SynonymMap None { get; } = new();

    /// <summary>The words that may stand for the one of that root; empty if none are known.</summary>
    public IReadOnlyList<Related> Of(string root) => _related.TryGetValue(root, out var list) ? list : [];

    /// <summary>
    /// Adds groups in Lucene's (Solr's) synonym format: "a, b, c" are equals, "a =&gt; b, c" leads one way. A word in
    /// several parts ("Vereinte Nationen") brings the single words of its group along where it stands.
    /// </summary>
    public SynonymMap Add(IEnumerable<string> lines, float weight, WordFamilies families)
    {
        foreach (var line in lines)
        {
            var sides = line.Split("=>");
            var to = Roots(sides[^1], families);
            if (sides.Length == 1)
            {
                AddNames(line);
            }

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
            AddNames(columns[0]);
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

    /// <summary>Takes names in several words, their words inflected as listed, with the capitalised single words beside them.</summary>
    private void AddNames(string list)
    {
        var words = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var single = words.Where(w => !w.Contains(' ', StringComparison.Ordinal) && char.IsUpper(w[0])).Take(2).ToArray();
        if (single.Length == 0)
        {
            return;
        }

        foreach (var name in words.Where(w => w.Contains(' ', StringComparison.Ordinal) && w.Split(' ').All(part => char.IsUpper(part[0]))))
        {
            Names.Add(name, single);
            var parts = name.Split(' ');
            foreach (var ending in (string[])["n", "r"])
            {
                Names.Add(string.Join(' ', parts.Select((part, i) => i == 0 && part.EndsWith('e') ? part + ending : part)), single);
            }
        }
    }

    private List<string> Roots(string side, WordFamilies families)
    {
        var roots = new List<string>(4);
        foreach (var written in side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var word = written.StartsWith("sich ", StringComparison.Ordinal) ? written[5..] : written;
            if (!word.Contains(' ', StringComparison.Ordinal) && Root(word, families) is var root && !roots.Contains(root))
            {
                roots.Add(root);
            }
        }

        return roots;
    }

    // Most words stand in several groups.
    private string Root(string word, WordFamilies families)
    {
        if (!_roots.TryGetValue(word, out var root))
        {
            var normal = Folding.Fold(word.ToLowerInvariant());
            _roots[word] = root = families.RootOf(normal, Stemming.German(normal));
        }

        return root;
    }
}
