namespace QaBot.Answering.Model;

/// <summary>
/// A verb for another that tells the same from the other side: "die Ukraine erhält Waffen" for "der Ukraine werden Waffen
/// bereitgestellt", "es fordert, dass es Garantien erhält" for "es brauche Garantien".
/// </summary>
internal static class Conversion
{
    private const int Reach = 4;

    /// <summary>"völkerrechtskonform" is what corresponds to the law of nations.</summary>
    private static readonly string[] Conforming = ["konform", "gemass"];

    /// <summary>The word of the source that says what the verb says, if the roles are those it asks for.</summary>
    public static ReadWord? Find(ReadText claim, ReadWord verb, ReadText sentence)
    {
        if (verb.IsCapital)
        {
            return null;
        }

        if (Array.Find(Conforming, ending => verb.Form.Stem.EndsWith(ending, StringComparison.Ordinal)) is not null)
        {
            return sentence.Words.Any(w => (w.Marks & ClaimMarks.Amount) != 0) ? sentence.Words.FirstOrDefault(w => w.IsCapital && w.Form.Stem.Length >= 4 && verb.Form.Stem.StartsWith(w.Form.Stem, StringComparison.Ordinal)) : null;
        }

        if ((verb.Marks & ClaimMarks.Amount) != 0)
        {
            return sentence.Words.FirstOrDefault(w => (w.Marks & ClaimMarks.Amount) != 0);
        }

        if (verb.Form.Root.Length >= 4 && sentence.Words.FirstOrDefault(w => w.IsCapital && w.Form.Normal.EndsWith(verb.Form.Root + "er", StringComparison.Ordinal)) is { } agent)
        {
            return agent;
        }

        if ((verb.Marks & ClaimMarks.Receive) != 0 && claim.Words.Any(w => (w.Marks & ClaimMarks.Demand) != 0) && Needer(claim, verb, sentence) is { } need)
        {
            return need;
        }

        return (verb.Marks & ClaimMarks.Receive) == 0 || Receiver(claim, verb) is not { } receiver || WordMatching.Find(receiver, sentence) is not { } source ? null
            : sentence.Words.FirstOrDefault(w => w.Segment == source.Segment && !w.IsCapital
                && (((w.Marks & ClaimMarks.Give) != 0 && IsDative(Article(claim, receiver), Article(sentence, source)))
                    || ((w.Marks & ClaimMarks.Equip) != 0 && IsEquipped(claim, receiver, sentence, source))));
    }

    /// <summary>"brauche", if the one who gets something in the statement needs it there.</summary>
    private static ReadWord? Needer(ReadText claim, ReadWord verb, ReadText sentence) =>
        claim.InSegment(verb.Segment).FirstOrDefault(w => w.IsCapital && w.IsContent) is { } receiver
            ? sentence.Words.FirstOrDefault(w => (w.Marks & ClaimMarks.Need) != 0 && WordMatching.Places(receiver, sentence).Any(place => sentence.Words[place].Segment == w.Segment && place < sentence.Place(w))) : null;

    /// <summary>The subject: the first noun of the verb's clause that its article does not make an object.</summary>
    private static ReadWord? Receiver(ReadText claim, ReadWord verb) =>
        claim.InSegment(verb.Segment).FirstOrDefault(w => w.IsCapital && w.IsContent && !w.Form.IsNumber && WordRoles.Of(claim, w) is WordRole.Core or WordRole.Subject && Article(claim, w) is not null);

    /// <summary>The same noun in the nominative there and in the dative here.</summary>
    private static bool IsDative(string? own, string? other) => (own, other) is ("die", "der") or ("der", "dem") or ("das", "dem") or ("die", "den") or ("eine", "einer") or ("ein", "einem");

    private static bool IsEquipped(ReadText claim, ReadWord receiver, ReadText sentence, ReadWord source) =>
        Article(claim, receiver) == Article(sentence, source) && WordRoles.Of(sentence, source) is WordRole.Core or WordRole.Subject
        && sentence.InSegment(source.Segment).Any(w => w.Form.Normal == "mit") && sentence.Words.Any(w => w.Form.Lower is "wird" or "werden" or "wurde" or "wurden" or "worden" or "würde" or "würden");

    /// <summary>The article of a noun, with no other noun and no preposition between; none behind a preposition.</summary>
    private static string? Article(ReadText text, ReadWord word)
    {
        for (var i = text.Place(word) - 1; i >= Math.Max(0, text.Place(word) - Reach) && (i == 0 || !text.Words[i].IsCapital); i--)
        {
            if (text.Words[i].Form.Normal is "der" or "die" or "das" or "dem" or "den" or "ein" or "eine" or "einem" or "einer")
            {
                return WordRoles.PrepositionOf(text, word) is null && (i == 0 || !text.Words[i - 1].IsCapital) ? text.Words[i].Form.Normal : null;
            }
        }

        return null;
    }
}
