namespace QaBot.Language;

/// <summary>
/// Joins words of one derivation family beyond what the stemmer joins: irregular verb forms to their infinitive, listed
/// families (entsenden, Entsendung, entsandt), listed plurals (Zentren), and by rule the forms of regular verbs and the nouns
/// in -ung.
/// </summary>
internal sealed class WordFamilies
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _singulars = new(StringComparer.Ordinal);
    private readonly PrefixedVerbs _prefixed;
    private readonly RegularVerbs _regular;

    /// <summary>The families that come with the program.</summary>
    public static WordFamilies BuiltIn { get; } = new(Resource.Lines("families.de.txt"), IrregularVerbs.BuiltIn, Resource.Lines("plurals.de.txt"),
        new RegularVerbs(Resource.Lines("regular-verbs.de.txt")));

    /// <param name="families">One family a line, comma separated, its chief word first.</param>
    /// <param name="verbs">Irregular verbs with their forms.</param>
    /// <param name="plurals">"singular: plural, plural" a line.</param>
    /// <param name="regular">Regular verbs, whose forms are made by rule.</param>
    public WordFamilies(IEnumerable<string> families, IrregularVerbs verbs, IEnumerable<string> plurals, RegularVerbs regular)
    {
        _regular = regular;
        foreach (var line in plurals)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var plural in line[(colon + 1)..].Split(','))
            {
                _singulars[Normal(plural)] = Normal(line[..colon]);
            }
        }

        _prefixed = new(verbs);
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

        foreach (var (infinitive, forms) in verbs.Verbs)
        {
            var stem = Stemming.German(Normal(infinitive));
            var root = _roots.GetValueOrDefault(stem, stem);
            _roots.TryAdd(stem, root);
            foreach (var form in forms.Select(Normal))
            {
                _roots.TryAdd(form, root);
                _roots.TryAdd(Stemming.German(form), root);
            }
        }
    }

    /// <summary>Whether a folded word is listed, as itself or by its stem.</summary>
    public bool Knows(string normal) => Listed(normal) is not null || Listed(Stemming.German(normal)) is not null;

    /// <summary>The root of a word, given its folded form and its stem.</summary>
    public string RootOf(string normal, string stem)
    {
        if ((Listed(normal) ?? Listed(stem)) is { } root)
        {
            return root;
        }

        foreach (var candidate in ByRule(stem))
        {
            if (Listed(candidate) is { } derived)
            {
                return derived;
            }
        }

        if (Singular(normal) is { } singular)
        {
            return RootOf(singular, Stemming.German(singular));
        }

        if (_regular.Find(normal) is { } infinitive)
        {
            var plain = Stemming.German(infinitive);
            return Listed(plain) ?? plain;
        }

        return stem.Length > 7 && stem.EndsWith("ung", StringComparison.Ordinal) ? Stemming.German(stem[..^3] + "en") : stem;
    }

    /// <summary>The root of a word or stem that is listed, or is an irregular verb with a prefix.</summary>
    private string? Listed(string word, int before = int.MaxValue)
    {
        if (_roots.TryGetValue(word, out var root))
        {
            return root;
        }

        // A verb with a prefix may itself be a form of one listed before it.
        return _prefixed.Find(word, before) is var (infinitive, place) ? Listed(infinitive, place) ?? infinitive : null;
    }

    /// <summary>The singular of a listed plural or of a compound with it: "Rechenzentrum"; <see langword="null"/> for other words.</summary>
    private string? Singular(string normal)
    {
        for (var head = 0; head + 3 < normal.Length && normal[^1] is 'n' or 'a' or 'i' or 's' or 'e'; head = head == 0 ? 3 : head + 1)
        {
            if (_singulars.TryGetValue(normal[head..], out var singular))
            {
                return normal[..head] + singular;
            }
        }

        return null;
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
