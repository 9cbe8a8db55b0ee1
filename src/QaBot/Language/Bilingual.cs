namespace QaBot.Language;

/// <summary>English words for German ones and the other way round, for questions in another language than the document's.</summary>
internal sealed class Bilingual
{
    private const float Weight = 0.8f;

    private readonly Dictionary<string, List<Related>> _german = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Related>> _english = new(StringComparer.Ordinal);

    /// <summary>The words that come with the program.</summary>
    public static Bilingual BuiltIn { get; } = new(Resource.Lines("english-german.txt").Concat(Countries(Resource.Lines("countries.de.txt"))), WordFamilies.BuiltIn);

    /// <param name="lines">"english: german, german" a line; entries of several words are used by their single words only where they have but one.</param>
    /// <param name="families">Gives the roots of German words.</param>
    public Bilingual(IEnumerable<string> lines, WordFamilies families)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || line[..colon].Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            var english = Stemming.English(line[..colon].Trim().ToLowerInvariant());
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var single = word.StartsWith("sich ", StringComparison.Ordinal) ? word[5..] : word;
                if (single.Contains(' ', StringComparison.Ordinal))
                {
                    continue;
                }

                var normal = Folding.Fold(single.ToLowerInvariant());
                var root = families.RootOf(normal, Stemming.German(normal));
                Add(_german, english, root);
                Add(_english, root, english);
            }
        }
    }

    /// <summary>The roots of German words for an English one.</summary>
    public IReadOnlyList<Related> German(WordForm english) => _german.TryGetValue(english.English, out var list) ? list : [];

    /// <summary>The stems of English words for a German one.</summary>
    public IReadOnlyList<Related> English(WordForm german) => _english.TryGetValue(german.Root, out var list) ? list : [];

    /// <summary>The English names of countries and their people, each with the German ones.</summary>
    private static IEnumerable<string> Countries(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            if (columns.Length > 2 && columns[2].StartsWith("en:", StringComparison.Ordinal))
            {
                foreach (var english in columns[2][3..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return $"{english}: {columns[0]}";
                }
            }
        }
    }

    private static void Add(Dictionary<string, List<Related>> map, string from, string to)
    {
        if (!map.TryGetValue(from, out var list))
        {
            map[from] = list = [];
        }

        if (!list.Exists(r => r.Root == to))
        {
            list.Add(new(to, Weight));
        }
    }
}
