namespace QaBot.Language;

/// <summary>Makes a question that leans on what was asked before stand on its own words: topic, names and time are carried over.</summary>
internal static class FollowUp
{
    /// <summary>How many earlier questions are looked at.</summary>
    public const int Depth = 5;

    private const int MaxCarried = 10;

    // In words; fewer are hardly a whole question.
    private const int Sentence = 4;

    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal)
    {
        "er", "sie", "es", "ihn", "ihm", "ihnen", "ihr", "ihre", "ihrer", "ihren", "sein", "seine", "seinen", "seiner", "das", "dies", "diese", "dieser", "dieses", "diesem", "diesen", "dazu", "davon", "dafur", "dagegen", "damit", "daran", "darauf", "daruber",
        "darum", "dabei", "dadurch", "danach", "davor", "dahin", "dort", "da", "dann", "dessen", "deren", "denen", "selbst", "solche", "solchen", "so", "auch", "noch", "sonst", "it", "they", "them", "that", "this", "those", "he", "she", "his", "her", "their", "there", "then",
    };

    /// <summary>Whether a question does not stand alone: it begins with "und", points back, or has hardly a word of its own.</summary>
    public static bool NeedsContext(QuestionAnalysis question, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return false;
        }

        var names = question.Words.Count(w => w.IsName);
        if (tokens[0].Form.Lower is "und" or "and" or "oder" or "aber" || question.Words.Count == 0)
        {
            return true;
        }

        // "Welche Bedingungen?" leans on what was said; "Wie heißt der Hausmeister?" does not.
        var points = tokens.Any(t => Pointers.Contains(t.Form.Normal) && !IsArticle(tokens, t));
        if (question.Words.Count == 1)
        {
            return points || names == 0 || tokens.Count < Sentence;
        }

        return points && names <= 1 || (names == 0 && question.Words.Count <= 3);
    }

    /// <summary>
    /// The words to carry over, the nearest question's first, and ten at most; a question off the topic in between spoils nothing.
    /// </summary>
    public static IEnumerable<QuestionWord> Carried(QuestionAnalysis own, IReadOnlyList<QuestionAnalysis> history)
    {
        var taken = own.Words.Select(w => w.Form.Root).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        foreach (var earlier in history.Reverse())
        {
            foreach (var word in earlier.Words)
            {
                if (taken.Add(word.Form.Root) && count++ < MaxCarried)
                {
                    yield return word with { IsAsked = false };
                }
            }
        }
    }

    /// <summary>"das" and "die" before a noun are articles and point nowhere.</summary>
    private static bool IsArticle(IReadOnlyList<Token> tokens, Token token)
    {
        if (token.Form.Normal is not ("das" or "die" or "der" or "den" or "dem" or "diese" or "dieser" or "dieses" or "diesem" or "diesen"))
        {
            return false;
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Start == token.Start)
            {
                return !tokens[i + 1].Form.IsStop;
            }
        }

        return false;
    }
}
