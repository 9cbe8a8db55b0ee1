namespace QaBot.Language;

/// <summary>The ordinary words of the lists that come with the program, to tell them from proper names.</summary>
internal static class KnownWords
{
    private static readonly FoldedList Geography = new(() => Resource.Lines("countries.de.txt").Select(l => l.Split("| en:")[0]));

    // The long lists are read only for a word that no other list knows.
    private static readonly FoldedList Ordinary = new(() =>
        Resource.Lines("synonyms.de.txt").Concat(Resource.Lines("person-roles.de.txt")).Concat(Resource.Lines("place-nouns.de.txt"))
            .Concat(Resource.Lines("english-german.txt").Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..])).Concat(Resource.Lines("numbers.de.txt").Where(l => !l.StartsWith('['))));

    /// <summary>Whether an ordinary word has the stem, or ends with one that does: a compound is known by its head.</summary>
    public static bool Holds(string stem)
    {
        if (Ordinary.Holds(stem))
        {
            return true;
        }

        for (var i = 3; i + 4 <= stem.Length; i++)
        {
            if (Ordinary.Holds(stem[i..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a country, a city or a body of the world has the stem.</summary>
    public static bool IsGeographic(string stem) => Geography.Holds(stem);
}
