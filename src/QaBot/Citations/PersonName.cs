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

        return [.. authors.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SplitAnd).Select(Parse)];
    }

    /// <summary>"Anna Heide und Bernd Öztürk" are two people, "Ministerium für Wirtschaft und Klimaschutz" is one author.</summary>
    private static IEnumerable<string> SplitAnd(string authors)
    {
        var people = authors.Split([" und ", " and ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SplitList).ToList();
        var others = people.Skip(1).All(name => Parse(name).Given is not null) && !people.Exists(IsOrganisation);
        return people.Count > 1 && (Parse(people[0]).Given is not null || others) ? people : SplitList(authors);
    }

    private static bool IsOrganisation(string name) => name.Split(' ')
        .Any(word => Organisations.Contains(word.ToLowerInvariant()) || word.EndsWith("ministerium", StringComparison.OrdinalIgnoreCase));

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
            && !IsOrganisation(name);
        if (!isPerson || char.IsLower(words[0][0]))
        {
            return new(name.Trim(), null);
        }

        var first = Array.FindIndex(words, 1, word => Particles.Contains(word));
        first = first < 0 ? words.Length - 1 : first;
        return first >= words.Length ? new(name.Trim(), null) : new(string.Join(' ', words[first..]), string.Join(' ', words[..first]));
    }
}
