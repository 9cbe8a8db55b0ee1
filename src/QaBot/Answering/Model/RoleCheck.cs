namespace QaBot.Answering.Model;

/// <summary>Whether who does what to whom is the same, as far as order, articles and prepositions tell.</summary>
internal static class RoleCheck
{
    /// <summary>Whether no one has changed places.</summary>
    public static bool Passes(Alignment alignment)
    {
        var subject = Subject(alignment) is { } word ? alignment.Pairs.FirstOrDefault(p => ReferenceEquals(p.Claim, word) && (p.IsFound || !p.IsOptional)) : null;
        if (alignment.Window is [var only] && OrderCheck.IsTurnedEquation(alignment, only))
        {
            return true;
        }

        if (IsSaidByOther(alignment) || alignment.Window.Any(sentence => IsReceiver(alignment, sentence)))
        {
            return false;
        }

        return alignment.Window.All(sentence => new Voices(alignment.Claim, sentence).Agree(alignment))
            && !alignment.Window.Any(sentence => IsSwapped(alignment, sentence) || (subject is not null && IsUsurped(alignment, subject, sentence)));
    }

    /// <summary>"Trump sagte, dass …", where what was said stands in the one sentence and Trump in the other, or only in what is said.</summary>
    private static bool IsSaidByOther(Alignment alignment)
    {
        var claim = alignment.Claim;
        foreach (var opening in claim.Words.Where((w, i) => w.Segment > 0 && (IsThat(w) || IsReport(claim, i))))
        {
            var said = alignment.Nearest(opening.Segment);
            var speakers = alignment.Pairs.Where(p => p.Claim.Segment == opening.Segment - 1 && p.Claim.IsCapital && p.Source is not null && Acts(WordRoles.Of(claim, p.Claim)));
            if (speakers.Any(p => alignment.Window.Count > 1 && !said.Words.Take(3).Any(w => w.Form.Normal is "er" or "sie" or "es" || (IsPronoun(w) && ReferenceEquals(w, said.Words[0]))) && WordMatching.Find(p.Claim, said) is null
                || IsThat(opening) && said.Place(p.Source!) is >= 0 and var at && said.Words.Take(at).Any(w => w.Segment > 0 && IsThat(w))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Er schuldet den Staaten Hilfe" where the source says "die Staaten schulden ihm Hilfe".</summary>
    private static bool IsReceiver(Alignment alignment, ReadText sentence) => !new Voices(alignment.Claim, sentence).Differ && alignment.Pairs.Any(p =>
        p.Source is { IsCapital: true } source && sentence.Place(source) >= 0 && source.Written == p.Claim.Written && source.Written.EndsWith('n') && WordRoles.Of(sentence, source) == WordRole.Core
        && Article(alignment.Claim, p.Claim) == "den" && Article(sentence, source) == "die");

    /// <summary>The article before a noun and its adjectives, if no preposition stands before it.</summary>
    private static string? Article(ReadText text, ReadWord word)
    {
        var at = text.Place(word) - 1;
        while (at > 0 && (text.Words[at].IsAttribute || text.Words[at].Form.Normal is "anderen" or "ubrigen"))
        {
            at--;
        }

        return at >= 0 && WordRoles.PrepositionOf(text, word) is null ? text.Words[at].Form.Lower : null;
    }

    private static bool IsThat(ReadWord word) => word.Form.Normal is "dass" or "that";

    /// <summary>Whether a word begins what someone says without "dass": "Putin sagte, die Ukraine brauche …".</summary>
    private static bool IsReport(ReadText claim, int i) =>
        claim.Words[i - 1].Segment == claim.Words[i].Segment - 1 && claim.Words[i].Form.IsStop && claim.Words[i].Form.Normal is not ("und" or "and") && claim.InSegment(claim.Words[i].Segment - 1).Any(w => !w.IsCapital && (w.Marks & ClaimMarks.Reported) != 0 && ReadText.IsPast(w));

    /// <summary>Whether two that act in the statement stand in the source the other way round.</summary>
    private static bool IsSwapped(Alignment alignment, ReadText sentence)
    {
        if (new Voices(alignment.Claim, sentence).Differ)
        {
            return false;
        }

        var actors = alignment.Pairs.Where(p => p.Source is { IsCapital: true } && p.Claim.IsCapital && sentence.Place(p.Source) >= 0).ToList();
        return actors.SelectMany((a, i) => actors.Skip(i + 1).Select(b => (a, b))).Any(pair => IsSwapped(alignment.Claim, sentence, pair.a, pair.b));
    }

    private static bool IsSwapped(ReadText claim, ReadText sentence, WordPair a, WordPair b)
    {
        if (a.Claim.Segment != b.Claim.Segment || a.Source!.Segment != b.Source!.Segment || !IsApart(claim, a.Claim, b.Claim))
        {
            return false;
        }

        var (ca, cb) = (WordRoles.Of(claim, a.Claim), WordRoles.Of(claim, b.Claim));
        var (sa, sb) = (WordRoles.Of(sentence, a.Source), WordRoles.Of(sentence, b.Source));
        if (cb == WordRole.Subject && sb == WordRole.Subject)
        {
            return false;
        }

        var isReversed = sentence.Place(a.Source) > sentence.Place(b.Source);
        return (Acts(ca) && Acts(cb) && isReversed && IsApart(sentence, a.Source, b.Source) && Acts(sb) && sa is not WordRole.Genitive)
            || (Acts(ca) && IsActedOn(cb) && IsActedOn(sa) && Acts(sb));
    }

    /// <summary>Whether the source has another one do what the statement's subject does.</summary>
    private static bool IsUsurped(Alignment alignment, WordPair subject, ReadText sentence)
    {
        var name = alignment.Claim.Words.SkipWhile(w => !ReferenceEquals(w, subject.Claim)).TakeWhile(w => w.IsCapital).ToList();
        var predicate = alignment.Pairs.Where(p => p.Source is not null && !name.Contains(p.Claim) && p.Claim.Segment == subject.Claim.Segment
            && sentence.Place(p.Source) >= 0 && !(p.Claim.IsCapital && IsActedOn(WordRoles.Of(alignment.Claim, p.Claim)) && IsActedOn(WordRoles.Of(sentence, p.Source)))
            && !Reordering.IsCondition(alignment.Claim, sentence, p.Claim, p.Source)).ToList();
        if (predicate.Count == 0 || subject.Source is { IsCapital: false } || (subject.Source is not null && sentence.Place(subject.Source) < 0) || new Voices(alignment.Claim, sentence).Differ)
        {
            return false;
        }

        var source = subject.Source;
        if (source is not null && IsJudge(alignment.Claim, subject.Claim, sentence, source))
        {
            return false;
        }

        var segment = predicate.GroupBy(p => p.Source!.Segment).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == source?.Segment).First().Key;
        var role = source is null ? WordRole.Core : WordRoles.Of(sentence, source);
        if (source?.Segment == segment)
        {
            // "Der Partner hat keinen Anspruch" for "Ein Anspruch des Partners besteht nicht".
            var isOwner = role == WordRole.Genitive && (alignment.Claim.InSegment(subject.Claim.Segment).Any(Reordering.IsOwning) || IsCounted(alignment.Claim, subject.Claim, sentence, source) || IsAct(alignment, subject, sentence));
            return !isOwner && !IsObjectOfAct(alignment, subject, sentence) && !Acts(role) && sentence.InSegment(segment).Any(w => IsPronoun(w) || (IsOtherActor(alignment, sentence, w, source) && !Reordering.IsOwner(alignment, subject, sentence, w)));
        }

        return !IsInfinitive(sentence, segment) && !IsSequel(sentence, segment, source) && !IsView(alignment, subject, sentence, segment) && sentence.InSegment(segment).Any(w => IsOtherActor(alignment, sentence, w, source) && !alignment.Pairs.Any(p => p.Source?.Form.Stem == w.Form.Stem && !(WordRoles.PrepositionOf(alignment.Claim, p.Claim) is "auf" or "gegen" or "gegenuber" or "mit" && sentence.InSegment(segment).Any(ReadText.IsSurelyVerb))));
    }

    /// <summary>"wie viele Soldaten" for "die Anzahl der Soldaten".</summary>
    private static bool IsCounted(ReadText claim, ReadWord word, ReadText sentence, ReadWord source) =>
        claim.Words.Take(claim.Place(word)).LastOrDefault()?.Form.Normal == "viele" && sentence.Words.Take(sentence.Place(source)).LastOrDefault(w => w.IsCapital)?.Form.Normal is "zahl" or "anzahl";

    /// <summary>"Die Länder versuchen …" for "die Initiative der Länder stellt einen Versuch dar": what they do is a noun there, and not the one they belong to.</summary>
    private static bool IsAct(Alignment alignment, WordPair subject, ReadText sentence) => alignment.Pairs.Any(p => !p.Claim.IsCapital && p.Source is { IsCapital: true } act
        && p.Claim.Segment == subject.Claim.Segment && ReadText.IsFinite(p.Claim) && act.Segment == subject.Source!.Segment && sentence.Place(act) > sentence.Place(subject.Source) && p.Claim.Form.Root == act.Form.Root);

    /// <summary>"Er sieht in der Präsenz eine Gefahr" for "er sagte, dass die Präsenz eine Gefahr sei".</summary>
    private static bool IsView(Alignment alignment, WordPair subject, ReadText sentence, int segment) => alignment.Claim.InSegment(subject.Claim.Segment).Any(w => w.Form.Normal is "sieht" or "sehen" or "sah" or "sahen")
        && subject.Source?.Segment == segment - 1 && IsThat(sentence.InSegment(segment).First()) && sentence.InSegment(segment).Where(w => w.IsCapital).Take(2).Any(w =>
            alignment.Pairs.FirstOrDefault(p => ReferenceEquals(p.Source, w)) is { } seen && WordRoles.PrepositionOf(alignment.Claim, seen.Claim) == "in");

    /// <summary>"Das Gebiet wird angegriffen" for "ein Angriff auf das Gebiet".</summary>
    private static bool IsObjectOfAct(Alignment alignment, WordPair subject, ReadText sentence) =>
        alignment.Claim.InSegment(subject.Claim.Segment).Any(w => w.Form.Normal is "wird" or "werden" or "wurde" or "wurden") && NounPhrases.Governor(sentence, subject.Source!) is { } act
        && alignment.Pairs.Any(p => ReferenceEquals(p.Source, act) && !p.Claim.IsCapital && p.Claim.Segment == subject.Claim.Segment);

    /// <summary>"Experten halten die Klausel für verbindlicher" for "die Klausel, die nach Einschätzung von Experten verbindlicher ist".</summary>
    private static bool IsJudge(ReadText claim, ReadWord word, ReadText sentence, ReadWord source) =>
        NounPhrases.IsAttributed(sentence, source) && claim.InSegment(word.Segment).Any(w => !w.IsCapital && (w.Marks & ClaimMarks.Reported) != 0 && ReadText.IsFinite(w));

    /// <summary>"… plant sie, die Zahl zu erhöhen": such a clause has no subject of its own.</summary>
    private static bool IsInfinitive(ReadText sentence, int segment) =>
        sentence.InSegment(segment).ToList() is [.., { Form.Normal: "zu" }, _] or [.., { Form.Normal: "to" }, _];

    /// <summary>"Die Ausrüstung wird gestellt, was 480 Fahrzeuge bedeutet": "was" takes up the clause before, with its subject.</summary>
    private static bool IsSequel(ReadText sentence, int segment, ReadWord? subject) =>
        subject?.Segment == segment - 1 && sentence.InSegment(segment).First().Form.Normal == "was";

    /// <summary>A noun, not the subject itself, that may do what the clause says; "der" behind a noun may be a new subject.</summary>
    private static bool IsOtherActor(Alignment alignment, ReadText sentence, ReadWord word, ReadWord? subject) =>
        word.IsCapital && word.IsContent && !word.Form.IsNumber && !NumberCheck.IsLabel(word) && !ReferenceEquals(word, subject)
        && (Acts(WordRoles.Of(sentence, word)) || FollowsPrepositional(sentence, word))
        && (subject is null || subject.Segment != word.Segment || sentence.Place(word) < sentence.Place(subject));

    private static bool FollowsPrepositional(ReadText sentence, ReadWord word)
    {
        var at = sentence.Place(word);
        return at >= 2 && sentence.Words[at - 1].Form.Normal == "der" && sentence.Words[at - 2].IsCapital && WordRoles.Of(sentence, sentence.Words[at - 2]) == WordRole.Prepositional;
    }

    /// <summary>The first noun that can act; none where a pronoun begins the statement.</summary>
    private static ReadWord? Subject(Alignment alignment) => alignment.Claim is var text && text.Words.Count > 1 && IsPronoun(text.Words[0]) && !text.Words[1].IsCapital ? null
        : text.Words.FirstOrDefault(w => w.IsCapital && w.IsContent && !w.Form.IsNumber && ReferenceEquals(NounPhrases.Last(text, w), w) && Acts(WordRoles.Of(text, w)) && !alignment.Pairs.Any(p => p.IsTitle && ReferenceEquals(p.Claim, w)));

    private static bool IsPronoun(ReadWord word) => word.Form.Normal is "er" or "sie" or "es" or "dies" or "das" or "he" or "she" or "it" or "they" or "this";

    private static bool Acts(WordRole role) => role is WordRole.Core or WordRole.Subject;

    private static bool IsActedOn(WordRole role) => role is WordRole.Oblique or WordRole.Prepositional;

    private static bool IsApart(ReadText text, ReadWord a, ReadWord b)
    {
        var (from, to) = (Math.Min(text.Place(a), text.Place(b)), Math.Max(text.Place(a), text.Place(b)));
        return text.Words.Skip(from + 1).Take(to - from - 1).Any(w => (!w.IsCapital && !w.Form.IsStop) || w.Form.Normal is "hat" or "haben" or "ist" or "sind" or "war" or "wird" or "werden");
    }
}
