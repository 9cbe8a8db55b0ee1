namespace QaBot.Language;

/// <summary>
/// Joins words of one derivation family beyond what the stemmer joins: irregular verb forms to their infinitive, listed
/// families (entsenden, Entsendung, entsandt), and by rule the nouns in -ung and the participles of regular verbs.
/// </summary>
internal sealed class WordFamilies
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    /// <summary>The families that come with the program.</summary>
    public static WordFamilies BuiltIn { get; } = new(Resource.Lines("families.de.txt"), IrregularVerbs.BuiltIn.Forms());

    /// <param name="families">One family a line, comma separated, its chief word first.</param>
    /// <param name="forms">Forms of irregular verbs with their infinitive.</param>
    public WordFamilies(IEnumerable<string> families, IEnumerable<(string Form, string Infinitive)> forms)
    {
        var infinitives = forms.ToList();
        foreach (var line in families)
        {
            var words = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(Normal).ToList();
            if (words.Count < 2)
            {
                continue;
            }

            var root = words.Select(w => _roots.GetValueOrDefault(Stemming.German(w))).FirstOrDefault(r => r is not null) ?? Stemming.German(words[0]);
            foreach (var word in words)
            {
                _roots.TryAdd(word, root);
                _roots.TryAdd(Stemming.German(word), root);
            }
        }

        foreach (var (form, infinitive) in infinitives)
        {
            var stem = Stemming.German(Normal(infinitive));
            var root = _roots.GetValueOrDefault(stem, stem);
            _roots.TryAdd(stem, root);
            _roots.TryAdd(Normal(form), root);
            _roots.TryAdd(Stemming.German(Normal(form)), root);
        }
    }

    /// <summary>Whether a folded word is listed, as itself or by its stem.</summary>
    public bool Knows(string normal) => _roots.ContainsKey(normal) || _roots.ContainsKey(Stemming.German(normal));

    /// <summary>The root of a word, given its folded form and its stem.</summary>
    public string RootOf(string normal, string stem)
    {
        if (_roots.TryGetValue(normal, out var root) || _roots.TryGetValue(stem, out root))
        {
            return root;
        }

        foreach (var candidate in ByRule(stem))
        {
            if (_roots.TryGetValue(candidate, out root))
            {
                return root;
            }
        }

        return stem.Length > 7 && stem.EndsWith("ung", StringComparison.Ordinal) ? Stemming.German(stem[..^3] + "en") : stem;
    }

    /// <summary>Stems that a regular derivation may come from; only known ones are used.</summary>
    private static IEnumerable<string> ByRule(string stem)
    {
        if (stem.EndsWith("ung", StringComparison.Ordinal) && stem.Length > 6)
        {
            yield return Stemming.German(stem[..^3] + "en");
        }

        var body = stem.EndsWith('t') ? stem[..^1] : stem;
        if (body.EndsWith('e') && body.Length > 4)
        {
            body = body[..^1];
        }

        if (body.StartsWith("ge", StringComparison.Ordinal) && body.Length > 5)
        {
            yield return body[2..];
        }

        // Participle and "zu"-infinitive of separable verbs: an-ge-kündigt, an-zu-kündigen.
        foreach (var infix in Infixes)
        {
            var at = body.Length < 2 ? -1 : body.IndexOf(infix, 2, StringComparison.Ordinal);
            if (at is > 1 and < 8 && body.Length - at > 4 && IrregularVerbs.BuiltIn.IsSeparable(body[..at]))
            {
                yield return body[..at] + body[(at + 2)..];
            }
        }

        foreach (var ending in Endings)
        {
            if (stem.Length > ending.Length + 3 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return stem[..^ending.Length];
            }
        }

        if (body.Length > 3 && body.Length < stem.Length)
        {
            yield return body;
        }
    }

    private static readonly string[] Infixes = ["ge", "zu"];
    private static readonly string[] Endings = ["lichkeit", "barkeit", "igkeit", "heit", "keit", "schaft", "lich", "isch", "bar", "ig", "in", "te", "t"];

    private static string Normal(string word) => Folding.Fold(word.Trim().ToLowerInvariant());
}
