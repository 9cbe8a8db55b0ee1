namespace QaBot.Answering.Model;

/// <summary>A statement in the passive beside a source in the active, or the other way round: who acts there stands behind "von" here.</summary>
/// <param name="Claim">The statement.</param>
/// <param name="Source">The sentence of the source.</param>
internal readonly record struct Voices(ReadText Claim, ReadText Source)
{
    /// <summary>Whether one of the two is passive and tells who acts, and the other is not.</summary>
    public bool Differ => IsPassive(Claim) != IsPassive(Source);

    /// <summary>Whether two nouns have changed places just because the voice has changed.</summary>
    public bool Turns(ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB) =>
        Differ && (IsTurned(a, sourceOfA, b, sourceOfB) || IsTurned(b, sourceOfB, a, sourceOfA));

    /// <summary>Whether everyone who acts behind "von" in the passive text acts in the other as well.</summary>
    public bool Agree(Alignment alignment)
    {
        if (!Differ)
        {
            return !IsTurnedUnsaid(alignment);
        }

        foreach (var pair in alignment.Pairs.Where(p => p.Source is { IsCapital: true } && p.Claim.IsCapital))
        {
            if (Source.Place(pair.Source!) < 0)
            {
                continue;
            }

            var (own, other) = (IsAgent(Claim, pair.Claim), IsAgent(Source, pair.Source!));
            if (IsPassive(Claim) ? own && !other && !(ActsFirst(Source, pair.Source!) && StandsWithOthers(alignment, pair)) : other && !own && !ActsFirst(Claim, pair.Claim))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is in the passive and says by whom.</summary>
    public static bool IsPassive(ReadText text) =>
        text.Words.Any(w => w.Form.Lower is "wurde" or "wurden" or "worden" or "wird" or "werden" or "würde" or "würden") && text.Words.Any(w => IsAgent(text, w));

    /// <summary>Whether the one who acts stands in the same clause of the source as something else that the statement says.</summary>
    private bool StandsWithOthers(Alignment alignment, WordPair actor)
    {
        var (source, segment) = (Source, actor.Source!.Segment);
        var others = alignment.Pairs.Where(p => p.Source is not null && !ReferenceEquals(p.Source, actor.Source) && p.Claim.Segment == actor.Claim.Segment && source.Place(p.Source) >= 0).ToList();
        return others.Count(p => p.Source!.Segment == segment) * 2 >= others.Count;
    }

    /// <summary>"Trump wurde kritisiert" where the source has Trump criticise: nobody is named, yet the one who acts now suffers.</summary>
    private bool IsTurnedUnsaid(Alignment alignment)
    {
        var (claim, source) = (Claim, Source);
        return claim.Words.Any(w => w.Form.Lower is "wurde" or "wurden" or "worden") && !source.Words.Any(w => w.Form.Lower is "wurde" or "wurden" or "worden" or "wird" or "werden" or "werde" or "sind" or "ist")
            && claim.Words.FirstOrDefault(w => w.IsCapital && w.IsContent && Acts(claim, w)) is { } subject
            && alignment.Pairs.FirstOrDefault(p => ReferenceEquals(p.Claim, subject))?.Source is { IsCapital: true } own && source.Place(own) >= 0 && ActsFirst(source, own);
    }

    private bool IsTurned(ReadWord agent, ReadWord sourceOfAgent, ReadWord patient, ReadWord sourceOfPatient) => IsPassive(Claim)
        ? IsAgent(Claim, agent) && Acts(Source, sourceOfAgent) && WordRoles.Of(Source, sourceOfPatient) != WordRole.Subject
        : IsAgent(Source, sourceOfAgent) && Acts(Claim, agent) && WordRoles.Of(Claim, patient) != WordRole.Subject;

    private static bool IsAgent(ReadText text, ReadWord word) => word.IsCapital && !word.Form.IsNumber && WordRoles.Of(text, word) == WordRole.Prepositional
        && WordRoles.PrepositionOf(text, word) is "von" or "durch" && text.Words.Take(text.Place(word)).Reverse().SkipWhile(w => w.Form.Normal is not ("von" or "vom" or "durch")).Skip(1).FirstOrDefault() is not { IsCapital: true };

    /// <summary>No other noun that may be the subject stands before it.</summary>
    private static bool ActsFirst(ReadText text, ReadWord word) => WordRoles.Of(text, word) == WordRole.Subject
        || (Acts(text, word) && !text.InSegment(word.Segment).TakeWhile(w => !ReferenceEquals(w, word)).Any(w => w.IsCapital && w.IsContent && text.Place(word) - text.Place(w) > 2 && Acts(text, w)));

    private static bool Acts(ReadText text, ReadWord word) => WordRoles.Of(text, word) is WordRole.Core or WordRole.Subject;
}
