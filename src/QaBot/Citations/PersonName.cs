namespace QaBot.Citations;

/// <summary>An author's name as bibliographies need it.</summary>
/// <param name="Family">The family name, or the whole name of an organisation.</param>
/// <param name="Given">The given names; <see langword="null"/> for an organisation.</param>
internal sealed record PersonName(string Family, string? Given)
{
    private static readonly string[] Particles = ["von", "van", "der", "den", "de", "del", "di", "zu", "zur", "vom", "ter", "ten", "la", "le", "dos", "da"];

    private static readonly string[] Organisations =
    [
        "gmbh", "ag", "e.v.", "redaktion", "ministerium", "bundesministerium", "universität", "institut", "verlag", "stiftung", "amt", "bundesamt",
        "verband", "agentur", "team", "presse", "news", "digital", "kommission", "rat", "bundesregierung", "kg", "se", "ltd", "inc", "stadt", "land",
    ];

    /// <summary>"Wolfenstein, Konrad", or the organisation's name.</summary>
    public string Inverted => Given is null ? Family : $"{Family}, {Given}";

    /// <summary>The names in a statement such as "Konrad Wolfenstein und Anna von der Heide" or "Wolfenstein, Konrad; Heide, Anna".</summary>
    public static IReadOnlyList<PersonName> ParseAll(string? authors)
    {
        if (string.IsNullOrWhiteSpace(authors))
        {
            return [];
        }

        var people = authors.Split([";", " und ", " and ", " & ", "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. people.SelectMany(SplitList).Select(Parse)];
    }

    /// <summary>"Anna Heide, Konrad Wolfenstein" are two people, "Wolfenstein, Konrad" is one.</summary>
    private static string[] SplitList(string people)
    {
        var parts = people.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(part => part.Contains(' ', StringComparison.Ordinal)) ? parts : [people];
    }

    private static PersonName Parse(string name)
    {
        if (name.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given])
        {
            return new(family, given);
        }

        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isPerson = words.Length is 2 or 3 or 4 or 5 && words.All(word => char.IsUpper(word[0]) || Particles.Contains(word))
            && !words.Any(word => Organisations.Contains(word.ToLowerInvariant()) || word.EndsWith("ministerium", StringComparison.OrdinalIgnoreCase));
        if (!isPerson || char.IsLower(words[0][0]))
        {
            return new(name.Trim(), null);
        }

        var first = Array.FindIndex(words, 1, word => Particles.Contains(word));
        first = first < 0 ? words.Length - 1 : first;
        return first >= words.Length ? new(name.Trim(), null) : new(string.Join(' ', words[first..]), string.Join(' ', words[..first]));
    }
}
