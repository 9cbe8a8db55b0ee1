namespace QaBot.Language;

/// <summary>Which words may stand for which, by their roots.</summary>
internal sealed class SynonymMap
{
    private readonly Dictionary<string, List<Lead>> _leads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    /// <summary>Words in several parts with the single words of their group.</summary>
    public Phrases<string[]> Names { get; } = new();

    /// <summary>No synonyms.</summary>
    public static SynonymMap None { get; } = new();

    /// <summary>The words that may stand for the one of that root, each with its greatest weight; empty if none are known.</summary>
    public IReadOnlyList<Related> Of(string root)
    {
        if (!_leads.TryGetValue(root, out var leads))
        {
            return [];
        }

        var related = new List<Related>();
        foreach (var lead in leads)
        {
            foreach (var other in lead.To)
            {
                var at = related.FindIndex(r => r.Root == other);
                if (at < 0 && other != root)
                {
                    related.Add(new(other, lead.Weight));
                }
                else if (at >= 0 && related[at].Weight < lead.Weight)
                {
                    related[at] = new(other, lead.Weight);
                }
            }
        }

        return related;
    }

    /// <summary>
    /// Adds groups in Lucene's (Solr's) synonym format: "a, b, c" are equals, "a =&gt; b, c" leads one way. A word in
    /// several parts ("Vereinte Nationen") brings the single words of its group along where it stands.
    /// </summary>
    public SynonymMap Add(IEnumerable<string> lines, float weight, WordFamilies families)
    {
        foreach (var line in lines)
        {
            var sides = line.Split("=>");
            var words = Words(sides[^1]);
            var to = Roots(words, families);
            if (sides.Length == 1)
            {
                AddNames(words);
            }

            Relate(sides.Length > 1 ? Roots(Words(sides[0]), families) : to, to, weight);
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
            var words = Words(columns[0]);
            var names = Roots(words, families);
            AddNames(words);
            Relate(names, names, 0.9f);
            if (columns.Length > 1)
            {
                var metonyms = Roots(Words(columns[1]), families);
                Relate(names, metonyms, 0.6f);
                Relate(metonyms, names, 0.6f);
            }
        }

        return this;
    }

    private void Relate(List<string> from, List<string> to, float weight)
    {
        var lead = new Lead(to, weight);
        foreach (var root in from)
        {
            if (!_leads.TryGetValue(root, out var leads))
            {
                _leads[root] = leads = new(1);
            }

            leads.Add(lead);
        }
    }

    /// <summary>Takes names in several words, their words inflected as listed, with the capitalised single words beside them.</summary>
    private void AddNames(string[] words)
    {
        var names = Array.FindAll(words, static w => w.Contains(' ', StringComparison.Ordinal) && Array.TrueForAll(w.Split(' '), static part => char.IsUpper(part[0])));
        if (names.Length == 0)
        {
            return;
        }

        var single = words.Where(static w => !w.Contains(' ', StringComparison.Ordinal) && char.IsUpper(w[0])).Take(2).ToArray();
        if (single.Length == 0)
        {
            return;
        }

        foreach (var name in names)
        {
            Names.Add(name, single);
            var parts = name.Split(' ');
            foreach (var ending in (string[])["n", "r"])
            {
                Names.Add(string.Join(' ', parts.Select((part, i) => i == 0 && part.EndsWith('e') ? part + ending : part)), single);
            }
        }
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private List<string> Roots(string[] words, WordFamilies families)
    {
        var roots = new List<string>(words.Length);
        foreach (var written in words)
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

    /// <summary>Roots that others lead to; what a root leads to is put together when it is asked for.</summary>
    private sealed record Lead(List<string> To, float Weight);
}
