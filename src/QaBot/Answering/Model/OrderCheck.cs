namespace QaBot.Answering.Model;

/// <summary>
/// Whether the nouns, names and quantities of a statement stand in the order of the source. What is only moved together with its
/// preposition ("am Montag", "in Paris") may stand elsewhere, and so may a subject that its article gives away, the one who acts
/// in a passive sentence, and the parts of a compound that is written apart.
/// </summary>
internal static class OrderCheck
{
    private const int NameLength = 3;

    /// <summary>Whether no two have changed places, and no name got another's title.</summary>
    public static bool Passes(Alignment alignment) => !IsPatched(alignment) && alignment.Window.All(sentence => Passes(alignment, sentence));

    /// <summary>A title from one place with a name from another: "Außenministerin Peskow".</summary>
    private static bool IsPatched(Alignment alignment) => alignment.Pairs.Zip(alignment.Pairs.Skip(1))
        .Any(p => !p.First.IsTitle && p.First.IsFromContext != p.Second.IsFromContext && p.First.IsFound && p.Second.IsFound && !p.First.Claim.Form.IsNumber && !p.Second.Claim.Form.IsNumber && IsOneName(alignment.Claim, p.First.Claim, p.Second.Claim));

    /// <summary>Whether the statement says what the sentence says with its two sides changed: "Ein Faktor ist die Beteiligung".</summary>
    public static bool IsTurnedEquation(Alignment alignment, ReadText sentence) =>
        IsEquation(alignment.Claim, sentence) is { } turn && Found(alignment, sentence) is var found && !IsInOrder(alignment.Claim, sentence, found) && IsInOrder(alignment.Claim, sentence, Turned(alignment.Claim, found, turn));

    private static bool Passes(Alignment alignment, ReadText sentence) =>
        IsInOrder(alignment.Claim, sentence, Found(alignment, sentence)) || IsTurnedEquation(alignment, sentence);

    private static List<(ReadWord Claim, ReadWord Source, IReadOnlyList<int> Places)> Found(Alignment alignment, ReadText sentence) =>
        [.. alignment.Claim.Words.Where(w => IsOrdered(w) && alignment.Home(w.Segment) is var home && (home is null || ReferenceEquals(home, sentence)))
            .Select(w => (Claim: w, Source: WordMatching.Find(w, sentence))).Where(p => p.Source is not null)
            .Select(p => (p.Claim, Source: p.Source!, Places: WordMatching.Places(p.Claim, sentence)))
            .Where(p => p.Source.IsCapital == p.Claim.IsCapital)];

    private static List<(ReadWord Claim, ReadWord Source, IReadOnlyList<int> Places)> Turned(ReadText claim, List<(ReadWord Claim, ReadWord Source, IReadOnlyList<int> Places)> found, int turn) =>
        [.. found.Where(f => claim.Place(f.Claim) > turn), .. found.Where(f => claim.Place(f.Claim) < turn)];

    /// <summary>"Ein Faktor ist die Beteiligung" for "Die Beteiligung ist ein Faktor": where the statement turns around; none if one of the two says more than what something is.</summary>
    private static int? IsEquation(ReadText claim, ReadText sentence) =>
        sentence.Words.Any(IsCopula) && claim.Words.Count(IsCopula) == 1 && !claim.Words.Any(w => !IsCopula(w) && !w.IsCapital && ReadText.IsPast(w)) ? claim.Place(claim.Words.First(IsCopula)) : null;

    private static bool IsCopula(ReadWord word) => word.Form.Normal is "ist" or "sind" or "war" or "waren" or "bleibt" or "bleiben" or "is" or "are" or "was" or "were";

    private static bool IsInOrder(ReadText claim, ReadText sentence, List<(ReadWord Claim, ReadWord Source, IReadOnlyList<int> Places)> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                var (a, b) = (found[i], found[j]);
                var isReversed = a.Source.Form.Stem != b.Source.Form.Stem && a.Places.Min() > b.Places.Max();
                if (isReversed && !MayPass(new(claim, sentence), a.Claim, a.Source, b.Claim, b.Source))
                {
                    return false;
                }

                if (IsOneName(claim, a.Claim, b.Claim) && !a.Places.Any(x => b.Places.Any(y => Math.Abs(x - y) <= NameLength)) && !IsOwned(claim, sentence, a.Claim, a.Source, b.Source))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether one of the two stands in a subordinate clause without the other, which may stand before or behind.</summary>
    private static bool AreClauseApart(ReadText text, ReadWord a, ReadWord b) => a.Segment != b.Segment && (IsSubordinate(text, a.Segment) || IsSubordinate(text, b.Segment));

    /// <summary>One of the two may move, and not behind the very preposition of the other.</summary>
    private static bool MayPass(Voices voices, ReadWord a, ReadWord sourceOfA, ReadWord b, ReadWord sourceOfB)
    {
        var (claim, sentence) = (voices.Claim, voices.Source);
        if (Carrier(claim, sentence, b, sourceOfB) is var (head, sourceOfHead) && MayPass(voices, a, sourceOfA, head, sourceOfHead))
        {
            return true;
        }

        return (AreClauseApart(claim, a, b) && AreClauseApart(sentence, sourceOfA, sourceOfB))
            || IsWrittenApart(claim, sentence, sourceOfA, b, sourceOfB) || IsWrittenTogether(claim, sentence, a, sourceOfA, b, sourceOfB)
            || IsFrontedObject(claim, sentence, a, sourceOfA, b, sourceOfB)
            || IsPossession(claim, sentence, a, sourceOfA, b)
            || voices.Turns(Anchor(claim, a), Anchor(sentence, sourceOfA), Anchor(claim, b), Anchor(sentence, sourceOfB))
            || ((MayMove(claim, sentence, a, sourceOfA) || MayMove(claim, sentence, b, sourceOfB))
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

    private static readonly HashSet<string> Plurals = ["werden", "würden", "wollen", "wollten", "sollen", "sollten", "können", "müssen", "haben", "hatten", "tragen", "führen"];

    private static readonly string[] Singulars = ["ung", "heit", "keit", "schaft", "tat", "ion"];

    private static bool IsOneName(ReadText claim, ReadWord a, ReadWord b) =>
        a.IsCapital && b.IsCapital && a.Token.End + 1 == b.Token.Start && claim.Text[a.Token.End] is ' ' or '-' && claim.Place(b) == claim.Place(a) + 1
        && !(a.Party is not null && claim.Text[a.Token.End] == ' ' && claim.Place(a) > 0 && claim.Words[claim.Place(a) - 1].Form.Normal is "die");

    /// <summary>"die EU-Klausel", where the source says "die EU verfügt über eine eigene Klausel".</summary>
    private static bool IsOwned(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord sourceOfB)
    {
        var between = sentence.Words.Skip(sentence.Place(sourceOfA) + 1).Take(Math.Max(0, sentence.Place(sourceOfB) - sentence.Place(sourceOfA) - 1)).ToList();
        return claim.Text[a.Token.End] == '-' && sourceOfA.Segment == sourceOfB.Segment && between.Count is > 0 and <= 2 * NameLength && between.TrueForAll(w => !w.IsCapital && !w.Form.IsNumber)
            && between.Exists(IsOwning);
    }

    /// <summary>"Der Partner hat keinen Anspruch" for "Ein Anspruch des Partners besteht nicht".</summary>
    private static bool IsPossession(ReadText claim, ReadText sentence, ReadWord owner, ReadWord sourceOfOwner, ReadWord owned) =>
        WordRoles.Of(sentence, sourceOfOwner) == WordRole.Genitive && Anchor(sentence, sourceOfOwner) is { } head && head.Form.Stem == owned.Form.Stem
        && claim.Words.Skip(claim.Place(owner)).TakeWhile(w => !ReferenceEquals(w, owned)).Any(IsOwning);

    /// <summary>Whether the word says that someone has something.</summary>
    public static bool IsOwning(ReadWord word) => word.Form.Normal is "hat" or "haben" or "hatte" or "hatten" or "besitzt" or "besitzen" or "verfugt" or "verfugen" or "has" or "have";

    private static bool IsOrdered(ReadWord word) => (word.IsCapital && word.IsContent) || (word.Marks & ClaimMarks.Strong) != 0;

    private static bool MayMove(ReadText claim, ReadText sentence, ReadWord word, ReadWord source)
    {
        var (own, other) = (WordRoles.Of(claim, word), WordRoles.Of(sentence, source));
        return (own == WordRole.Subject && other == WordRole.Subject)
            || (own == WordRole.Prepositional && other == WordRole.Prepositional && WordRoles.PrepositionOf(claim, word) is { } preposition && preposition == WordRoles.PrepositionOf(sentence, source))
            || (own == WordRole.Genitive && other == WordRole.Genitive && Head(claim, word) is { } head && Head(sentence, source) is { } same && head.Form.Stem == same.Form.Stem && MayMove(claim, sentence, head, same))
            || IsAttributed(claim, word) || IsAttributed(sentence, source) || (WordRoles.PrepositionOf(claim, word) is "laut" or "nach" or "gemass" && Says(sentence, source));
    }

    /// <summary>The noun that a genitive or a part of a name belongs to; otherwise the word itself.</summary>
    private static ReadWord Anchor(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        var first = at;
        while (first > 0 && text.Words[first - 1].IsCapital && text.Words[first - 1].Token.End + 1 == text.Words[first].Token.Start)
        {
            first--;
        }

        return WordRoles.Of(text, text.Words[first]) == WordRole.Genitive && Head(text, text.Words[first]) is { } head ? head : text.Words[first];
    }

    /// <summary>The noun before a genitive, with which it moves.</summary>
    private static ReadWord? Head(ReadText text, ReadWord word) =>
        text.Words.Take(text.Place(word)).Reverse().SkipWhile(w => w.IsCapital).FirstOrDefault(w => w.IsCapital);

    /// <summary>"Artikel 5 sieht vor, dass …": what stands there may be told "nach Artikel 5".</summary>
    private static bool Says(ReadText text, ReadWord word) =>
        text.InSegment(word.Segment + 1).FirstOrDefault()?.Form.Normal is "dass" or "that" && !text.InSegment(word.Segment).TakeWhile(w => !ReferenceEquals(w, word)).Any(w => !w.IsCapital && ReadText.IsFinite(w));

    /// <summary>"laut Macron", "nach den Worten Macrons": who says so may be named anywhere.</summary>
    private static bool IsAttributed(ReadText text, ReadWord word) =>
        text.Words.Take(text.Place(word)).TakeLast(3).Any(w => w.Form.Normal is "laut" or "worten" or "angaben" or "auffassung" or "ansicht" or "einschatzung" or "sicht" or "meinung" or "darstellung");
}
