namespace QaBot.Language;

/// <summary>Finds the infinitive of a regular verb's forms by rule; only infinitives that are listed ("regular-verbs.de.txt") or end in "-ieren" are believed.</summary>
internal sealed class RegularVerbs
{
    private const string Teachable = "ier";

    // Longest first; a short word that ends so is mostly another one ("Macht", "Dienst", "Leute").
    private static readonly (string Ending, int Least)[] Endings =
    [
        ("endem", 4), ("enden", 4), ("ender", 4), ("endes", 4), ("ungen", 4), ("ende", 4), ("etem", 4), ("eten", 4), ("eter", 4), ("etes", 4), ("etet", 4),
        ("end", 4), ("ete", 4), ("tem", 4), ("ten", 4), ("ter", 4), ("tes", 4), ("tet", 4), ("ung", 4), ("en", 6), ("et", 4), ("st", 5), ("te", 4), ("t", 5),
    ];

    private static readonly string[] Infixes = ["ge", "zu"];

    private readonly HashSet<string> _infinitives;

    /// <param name="infinitives">The verbs, as written.</param>
    public RegularVerbs(IEnumerable<string> infinitives) => _infinitives = infinitives.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>The folded infinitive of a folded form: "fordern" for "forderte", "geforderten", "zu fordernd", "Forderung"; <see langword="null"/> for other words.</summary>
    public string? Find(string normal)
    {
        foreach (var (ending, least) in Endings)
        {
            if (normal.Length <= ending.Length + 2 || !normal.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var body = normal[..^ending.Length];
            if ((body.Length >= least ? Infinitive(body) : null) is { } plain)
            {
                return plain;
            }

            if (ending != "ung" && ending != "ungen" && Participle(body) is { } participle)
            {
                return participle;
            }
        }

        return null;
    }

    /// <summary>"gefordert", "angekündigt", "anzukündigen".</summary>
    private string? Participle(string body)
    {
        if (body.StartsWith("ge", StringComparison.Ordinal) && body.Length >= 5 && Infinitive(body[2..]) is { } simple)
        {
            return simple;
        }

        foreach (var infix in Infixes)
        {
            var at = body.Length < 5 ? -1 : body.IndexOf(infix, 2, StringComparison.Ordinal);
            if (at is > 1 and < 8 && IrregularVerbs.BuiltIn.IsSeparable(body[..at]) && Infinitive(body[..at] + body[(at + 2)..]) is { } separable)
            {
                return separable;
            }
        }

        return null;
    }

    private string? Infinitive(string body) =>
        _infinitives.Contains(body + "en") || (body.Length >= 6 && body.EndsWith(Teachable, StringComparison.Ordinal)) ? body + "en"
        : (body.EndsWith("er", StringComparison.Ordinal) || body.EndsWith("el", StringComparison.Ordinal)) && _infinitives.Contains(body + "n") ? body + "n"
        : null;
}
