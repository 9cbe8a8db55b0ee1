namespace QaBot.Answering.Model;

/// <summary>Why two words of a statement may stand the other way round in the source without the meaning being another.</summary>
internal static class Reordering
{
    private const int NameLength = 3;

    /// <summary>Whether one of the two stands in a subordinate clause without the other, which may stand before or behind.</summary>
    private static bool AreClauseApart(ReadText text, ReadWord a, ReadWord b) => a.Segment != b.Segment && (IsSubordinate(text, a.Segment) || IsSubordinate(text, b.Segment));

    /// <summary>One of the two may move, and not behind the very preposition of the other.</summary>
    public static bool MayPass(Voices voices, ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB)
    {
        var (claim, sentence) = (voices.Claim, voices.Source);
        if (Carrier(claim, sentence, b, sourceOfB) is var (head, sourceOfHead) && MayPass(voices, a, sourceOfA, head, sourceOfHead))
        {
            return true;
        }

        if (NounPhrases.Governor(claim, a) is { } noun && NounPhrases.Governor(sentence, sourceOfA) is { } sourceOfNoun && noun.Form.Stem.EndsWith(sourceOfNoun.Form.Stem, StringComparison.Ordinal) && MayPass(voices, noun, sourceOfNoun, b, sourceOfB))
        {
            return true;
        }

        return (AreClauseApart(claim, a, b) && AreClauseApart(sentence, sourceOfA, sourceOfB))
            || IsWrittenApart(claim, sentence, sourceOfA, b, sourceOfB) || IsWrittenTogether(claim, sentence, a, sourceOfA, b, sourceOfB)
            || (a.IsNegated != b.IsNegated && a.IsNegated == sourceOfA.IsNegated && b.IsNegated == sourceOfB.IsNegated) || IsFrontedAccusative(claim, sentence, a, sourceOfA, sourceOfB)
            || IsFrontedObject(claim, sentence, a, sourceOfA, b, sourceOfB)
            || IsPossession(claim, sentence, a, sourceOfA, b) || IsHeld(claim, sentence, b, sourceOfB) || IsGiven(claim, sentence, a, sourceOfA, b, sourceOfB)
            || (sourceOfA.Segment != sourceOfB.Segment && (IsCondition(claim, sentence, a, sourceOfA) || IsCondition(claim, sentence, b, sourceOfB)))
            || voices.Turns(NounPhrases.Anchor(claim, a), NounPhrases.Anchor(sentence, sourceOfA), NounPhrases.Anchor(claim, b), NounPhrases.Anchor(sentence, sourceOfB))
            || ((MayMove(claim, sentence, a, sourceOfA) || MayMove(claim, sentence, b, sourceOfB)) && !IsParallel(claim, sentence, a) && !IsParallel(claim, sentence, b)
                && !(WordRoles.PrepositionOf(claim, a) is { } preposition && preposition == WordRoles.PrepositionOf(claim, b) && preposition == WordRoles.PrepositionOf(sentence, sourceOfB)));
    }

    /// <summary>A clause that may stand before or behind the one it belongs to.</summary>
    private static bool IsSubordinate(ReadText text, int segment) =>
        text.InSegment(segment).FirstOrDefault()?.Form.Normal is "wenn" or "falls" or "sofern" or "sobald" or "solange" or "weil" or "obwohl" or "nachdem" or "bevor" or "if" or "when" or "because" or "although";

    /// <summary>"Beteiligung der USA" for "US-Beteiligung".</summary>
    private static bool IsWrittenApart(ReadText claim, ReadText sentence, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB) =>
        sourceOfB.Token.End + 1 == sourceOfA.Token.Start && sentence.Text[sourceOfB.Token.End] == '-'
        && (WordRoles.Of(claim, b) == WordRole.Genitive || WordRoles.PrepositionOf(claim, b) is "von" or "zu" or "of");

    /// <summary>"NATO-Erweiterung" for "Erweiterung der NATO".</summary>
    private static bool IsWrittenTogether(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB) =>
        a.Token.End + 1 == b.Token.Start && claim.Text[a.Token.End] == '-' && sentence.Place(sourceOfA) - sentence.Place(sourceOfB) is > 0 and <= NameLength
        && WordRoles.Of(sentence, sourceOfA) == WordRole.Genitive;

    /// <summary>The noun behind the hyphen, with which a name moves that stands behind it as a genitive in the source: "UN-Sicherheitsrat", "Sicherheitsrat der Vereinten Nationen".</summary>
    private static (ReadWord Head, ReadWord Source)? Carrier(ReadText claim, ReadText sentence, ReadWord word, ReadWord source) =>
        word.Token.End < claim.Text.Length && claim.Text[word.Token.End] == '-' && claim.Place(word) + 1 < claim.Words.Count && claim.Words[claim.Place(word) + 1] is var head
        && WordMatching.Find(head, sentence) is { } sourceOfHead && IsWrittenTogether(claim, sentence, word, source, head, sourceOfHead) ? (head, sourceOfHead) : null;

    /// <summary>"Die Verantwortung würden die Mitglieder übernehmen": what is one in number cannot be the subject of a verb in the plural.</summary>
    private static bool IsFrontedObject(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB)
    {
        var at = claim.Place(a);
        return at > 0 && claim.Words[at - 1].Form.Normal is "die" or "diese" or "eine" && Array.Exists(Singulars, ending => a.Form.Normal.EndsWith(ending, StringComparison.Ordinal))
            && claim.Words.Take(at).All(w => !w.IsCapital || w.Form.IsStop) && claim.Words.Skip(at + 1).Take(claim.Place(b) - at - 1).Any(w => Plurals.Contains(w.Form.Lower))
            && sentence.Place(sourceOfB) < sentence.Place(sourceOfA) && sourceOfA.Written == a.Written && sourceOfB.Written == b.Written;
    }

    /// <summary>"Einen Anspruch gibt der Artikel nicht": the article tells that this is no subject.</summary>
    private static bool IsFrontedAccusative(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord sourceOfB) =>
        WordRoles.Of(claim, a) == WordRole.Oblique && WordRoles.Of(sentence, sourceOfA) != WordRole.Subject && WordRoles.Of(sentence, sourceOfB) is not WordRole.Oblique
        && claim.Words.Take(claim.Place(a)).All(w => !w.IsCapital || w.Form.IsStop);

    private static readonly HashSet<string> Plurals = ["werden", "würden", "wollen", "wollten", "sollen", "sollten", "können", "müssen", "haben", "hatten", "tragen", "führen"];

    private static readonly string[] Singulars = ["ung", "heit", "keit", "schaft", "tat", "ion"];

    /// <summary>"Die Klausel der EU steht …" for "Die EU verfügt über eine Klausel": who has in the source what is his in the statement.</summary>
    public static bool IsOwner(Alignment alignment, WordPair owned, ReadText sentence, ReadWord actor)
    {
        var owner = alignment.Pairs.FirstOrDefault(p => ReferenceEquals(p.Source, actor));
        return owner is not null && ((WordRoles.Of(alignment.Claim, owner.Claim) == WordRole.Genitive && ReferenceEquals(NounPhrases.Anchor(alignment.Claim, owner.Claim), owned.Claim)) || NounPhrases.IsFirstPart(alignment.Claim, owner.Claim, owned.Claim))
            && sentence.InSegment(actor.Segment).Any(IsOwning);
    }

    /// <summary>"Der Partner hat keinen Anspruch" for "Ein Anspruch des Partners besteht nicht".</summary>
    private static bool IsPossession(ReadText claim, ReadText sentence, ReadWord owner, ReadWord sourceOfOwner, ReadWord owned) =>
        WordRoles.Of(sentence, sourceOfOwner) == WordRole.Genitive && NounPhrases.Anchor(sentence, sourceOfOwner) is { } head && head.Form.Stem == owned.Form.Stem
        && claim.Words.Skip(claim.Place(owner)).TakeWhile(w => !ReferenceEquals(w, owned)).Any(IsOwning);

    /// <summary>"Das letzte Wort liegt beim Bundestag" for "Der Bundestag hat das letzte Wort".</summary>
    private static bool IsHeld(ReadText claim, ReadText sentence, ReadWord holder, ReadWord sourceOfHolder) =>
        WordRoles.PrepositionOf(claim, holder) == "bei" && claim.InSegment(holder.Segment).Any(w => w.Form.Normal is "liegt" or "liegen" or "lag" or "lagen")
        && WordRoles.Of(sentence, sourceOfHolder) is WordRole.Core or WordRole.Subject && sentence.InSegment(sourceOfHolder.Segment).Any(w => IsOwning(w) || w.Form.Normal is "tragt" or "tragen" or "trug");

    /// <summary>"das Mandat des Rates" for "der Rat erteilt ein Mandat".</summary>
    private static bool IsGiven(ReadText claim, ReadText sentence, ReadWord given, ReadWord sourceOfGiven, ReadWord giver, ReadWord sourceOfGiver) =>
        WordRoles.Of(claim, NounPhrases.Anchor(claim, giver)) is not WordRole.Genitive && ReferenceEquals(NounPhrases.Anchor(claim, giver), given) && sourceOfGiven.Segment == sourceOfGiver.Segment
        && WordRoles.Of(sentence, sourceOfGiver) is WordRole.Core or WordRole.Subject && sentence.InSegment(sourceOfGiver.Segment).Any(w => (w.Marks & ClaimMarks.Give) != 0);

    /// <summary>"mit einem Mandat" for "wenn er ein Mandat erteilt": what a clause names as a condition may stand behind a preposition, and anywhere.</summary>
    public static bool IsCondition(ReadText claim, ReadText sentence, ReadWord word, ReadWord source) =>
        IsSubordinate(sentence, source.Segment) && WordRoles.PrepositionOf(claim, NounPhrases.Anchor(claim, word)) is "mit" or "bei" or "nach" or "vor" or "wegen" or "trotz";

    /// <summary>Whether the word says that someone has something.</summary>
    public static bool IsOwning(ReadWord word) => word.Form.Normal is "hat" or "haben" or "hatte" or "hatten" or "habe" or "besitzt" or "besitzen" or "verfugt" or "verfugen" or "has" or "have";

    private static bool MayMove(ReadText claim, ReadText sentence, ReadWord word, ReadWord source)
    {
        var (own, other) = (WordRoles.Of(claim, word), WordRoles.Of(sentence, source));
        return (own == WordRole.Subject && other == WordRole.Subject)
            || (own == WordRole.Prepositional && other == WordRole.Prepositional && (NumberCheck.IsLabel(word) || NounPhrases.IsMonth(word) || (WordRoles.PrepositionOf(claim, word) is { } preposition && IsSamePlace(preposition, WordRoles.PrepositionOf(sentence, source)))))
            || (own == WordRole.Genitive && other == WordRole.Genitive && NounPhrases.Head(claim, word) is { } head && NounPhrases.Head(sentence, source) is { } same && head.Form.Stem == same.Form.Stem && MayMove(claim, sentence, head, same))
            || NounPhrases.IsAttributed(claim, word) || NounPhrases.IsAttributed(sentence, source) || (WordRoles.PrepositionOf(claim, word) is "laut" or "nach" or "gemass" && Says(sentence, source));
    }

    /// <summary>"für Sachschäden …, für Personenschäden …": two that are told apart by their order.</summary>
    private static bool IsParallel(ReadText claim, ReadText sentence, ReadWord word) =>
        WordRoles.PrepositionOf(claim, word) is "fur" or "bei" or "ab" && WordRoles.PrepositionOf(claim, word) is var preposition
        && claim.Words.Count(w => w.Form.Normal == preposition) > 1 && sentence.Words.Count(w => w.Form.Normal == preposition) > 1;

    /// <summary>"bei vier Paketen" and "in vier Paketen".</summary>
    private static bool IsSamePlace(string preposition, string? other) => preposition == other || (preposition is "in" or "bei" or "an" && other is "in" or "bei" or "an");

    /// <summary>"Artikel 5 sieht vor, dass …": what stands there may be told "nach Artikel 5".</summary>
    private static bool Says(ReadText text, ReadWord word) =>
        text.InSegment(word.Segment + 1).FirstOrDefault()?.Form.Normal is "dass" or "that" && !text.InSegment(word.Segment).TakeWhile(w => !ReferenceEquals(w, word)).Any(w => !w.IsCapital && ReadText.IsFinite(w));
}
