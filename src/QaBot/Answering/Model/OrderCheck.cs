namespace QaBot.Answering.Model;

/// <summary>
/// Whether the nouns, names and quantities of a statement stand in the order of the source. What is only moved together with its
/// preposition ("am Montag", "in Paris") may stand elsewhere, and so may a subject that its article gives away.
/// </summary>
internal static class OrderCheck
{
    private const int NameLength = 3;

    /// <summary>Whether no two have changed places, and no name got another's title.</summary>
    public static bool Passes(Alignment alignment) => alignment.Window.All(sentence => Passes(alignment.Claim, sentence));

    private static bool Passes(ReadText claim, ReadText sentence)
    {
        var found = claim.Words.Where(IsOrdered).Select(w => (Claim: w, Source: WordMatching.Find(w, sentence))).Where(p => p.Source is not null)
            .Select(p => (p.Claim, Source: p.Source!, Places: WordMatching.Places(p.Claim, sentence)))
            .Where(p => p.Source.IsCapital == p.Claim.IsCapital).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                var (a, b) = (found[i], found[j]);
                var isReversed = a.Source.Form.Stem != b.Source.Form.Stem && a.Places.Min() > b.Places.Max();
                if (isReversed && !MayPass(claim, sentence, a.Claim, a.Source, b.Claim, b.Source))
                {
                    return false;
                }

                if (IsOneName(claim, a.Claim, b.Claim) && !a.Places.Any(x => b.Places.Any(y => Math.Abs(x - y) <= NameLength)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>One of the two may move, and not behind the very preposition of the other.</summary>
    private static bool MayPass(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB) =>
        (MayMove(claim, sentence, a, sourceOfA) || MayMove(claim, sentence, b, sourceOfB))
        && !(WordRoles.PrepositionOf(claim, a) is { } preposition && preposition == WordRoles.PrepositionOf(claim, b) && preposition == WordRoles.PrepositionOf(sentence, sourceOfB));

    private static bool IsOneName(ReadText claim, ReadWord a, ReadWord b) =>
        a.IsCapital && b.IsCapital && a.Token.End + 1 == b.Token.Start && claim.Text[a.Token.End] is ' ' or '-' && claim.Place(b) == claim.Place(a) + 1;

    private static bool IsOrdered(ReadWord word) => (word.IsCapital && word.IsContent) || (word.Marks & ClaimMarks.Strong) != 0;

    private static bool MayMove(ReadText claim, ReadText sentence, ReadWord word, ReadWord source)
    {
        var (own, other) = (WordRoles.Of(claim, word), WordRoles.Of(sentence, source));
        return (own == WordRole.Subject && other == WordRole.Subject)
            || (own == WordRole.Prepositional && other == WordRole.Prepositional && WordRoles.PrepositionOf(claim, word) is { } preposition && preposition == WordRoles.PrepositionOf(sentence, source))
            || (own == WordRole.Genitive && other == WordRole.Genitive && Head(claim, word) is { } head && Head(sentence, source) is { } same && head.Form.Stem == same.Form.Stem && MayMove(claim, sentence, head, same))
            || IsAttributed(claim, word) || IsAttributed(sentence, source);
    }

    /// <summary>The noun before a genitive, with which it moves.</summary>
    private static ReadWord? Head(ReadText text, ReadWord word) =>
        text.Words.Take(text.Place(word)).Reverse().SkipWhile(w => w.IsCapital).FirstOrDefault(w => w.IsCapital);

    /// <summary>"laut Macron", "nach den Worten Macrons": who says so may be named anywhere.</summary>
    private static bool IsAttributed(ReadText text, ReadWord word) =>
        text.Words.Take(text.Place(word)).TakeLast(3).Any(w => w.Form.Normal is "laut" or "worten" or "angaben" or "auffassung" or "ansicht" or "einschatzung");
}
