namespace QaBot.Answering.Model;

/// <summary>Cuts a statement into the main clauses that stand side by side in it, each with its subject.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Subordinating = new(StringComparer.Ordinal)
    {
        "dass", "weil", "da", "wenn", "falls", "ob", "obwohl", "damit", "um", "sodass", "nachdem", "bevor", "wahrend", "als", "wie", "sondern", "denn", "deshalb", "daher", "because", "that", "if", "when", "although", "while", "since", "but",
    };

    /// <summary>The clauses; one alone where nothing can be cut. Nothing is cut that gives a reason, a condition or a contrast.</summary>
    public static IReadOnlyList<string> Of(ReadText claim)
    {
        var words = claim.Words;
        if (words.Any(w => Subordinating.Contains(w.Form.Normal)) || IsReport(claim) || claim.Text.IndexOfAny(['„', '"', '»', '«', '“']) >= 0)
        {
            return [claim.Text];
        }

        var clauses = new List<string>();
        var (from, subject) = (0, "");
        for (var i = 1; i < words.Count; i++)
        {
            if (Cut(claim, i) is { } start)
            {
                Add(clauses, claim.Text[from..Behind(claim, i)], subject);
                subject = subject.Length > 0 ? subject : Subject(claim);
                from = words[start].Token.Start;
            }
        }

        Add(clauses, claim.Text[from..], subject);
        return clauses;
    }

    /// <summary>"Putin erklärte, der Krieg habe …": what is said belongs to who says it.</summary>
    private static bool IsReport(ReadText claim) => claim.Words.Any(w => !w.IsCapital && !w.Form.IsStop && (w.Marks & ClaimMarks.Reported) != 0
        && claim.InSegment(w.Segment + 1).FirstOrDefault() is { } said && said.Form.Normal is not ("und" or "and"));

    /// <summary>Where a clause begins if one ends before the word: behind "und" with a verb, behind a comma or semicolon with a noun and a verb.</summary>
    private static int? Cut(ReadText claim, int i)
    {
        var words = claim.Words;
        var isAnd = words[i].Form.Lower is "und" or "and";
        var start = isAnd ? i + 1 : i;
        var between = claim.Text.AsSpan(words[i - 1].Token.End, words[i].Token.Start - words[i - 1].Token.End);
        if (start >= words.Count || !(isAnd || between.ContainsAny(',', ';')) || (!isAnd && words[i].Form.Normal is "der" or "die" or "das" or "den" or "dem" or "deren" or "dessen" && !HasNounThenVerb(claim, i)))
        {
            return null;
        }

        return ReadText.IsVerb(words[start]) && isAnd || HasNounThenVerb(claim, start) ? start : null;
    }

    /// <summary>"das Ziel wurde …": a noun near the start and a verb right behind it.</summary>
    private static bool HasNounThenVerb(ReadText claim, int start)
    {
        var noun = claim.Words.Skip(start).Take(4).ToList().FindLastIndex(w => w.IsCapital);
        return noun >= 0 && start + noun + 1 < claim.Words.Count && claim.Words[start + noun + 1] is var verb && !verb.IsCapital && ReadText.IsFinite(verb);
    }

    private static int Behind(ReadText claim, int i) => claim.Words[i - 1].Token.End;

    /// <summary>What stands before the verb of the first clause.</summary>
    private static string Subject(ReadText claim)
    {
        var verb = claim.Words.Skip(1).FirstOrDefault(w => !w.IsCapital && ReadText.IsFinite(w));
        return verb is null || verb.Token.Start > 60 ? "" : claim.Text[..verb.Token.Start].Trim();
    }

    private static void Add(List<string> clauses, string text, string subject)
    {
        var starts = text.Split(' ')[0];
        clauses.Add(subject.Length > 0 && char.IsLower(starts[0]) && !IsArticle(starts) ? $"{subject} {text}" : text);
    }

    private static bool IsArticle(string word) => word is "der" or "die" or "das" or "ein" or "eine" or "er" or "sie" or "es" or "the" or "a" or "it" or "they" or "he" or "she";
}
