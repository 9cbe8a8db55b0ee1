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
        [.. alignment.Claim.Words.Where(w => (IsOrdered(w) || IsTelling(alignment.Claim, w)) && alignment.Home(w.Segment) is var home && (home is null || ReferenceEquals(home, sentence)))
            .Select(w => (Claim: w, Source: WordMatching.Find(w, sentence))).Where(p => p.Source is not null)
            .Select(p => (p.Claim, Source: p.Source!, Places: Places(p.Claim, sentence)))
            .Where(p => p.Source.IsCapital == p.Claim.IsCapital && !(!p.Claim.IsCapital && After(alignment.Claim, p.Claim) is { } next && next == After(sentence, p.Source) && !p.Claim.IsAttribute))];

    /// <summary>Where the word stands; an adjective only where it stands before a noun, if it does.</summary>
    private static IReadOnlyList<int> Places(ReadWord word, ReadText sentence)
    {
        var all = WordMatching.Places(word, sentence);
        return word.IsAttribute && all.Where(place => sentence.Words[place].IsAttribute).ToList() is { Count: > 0 } attributes ? attributes : all;
    }

    /// <summary>What "mindestens" and its like speak of stands behind them, and moves with them.</summary>
    private static string? After(ReadText text, ReadWord word) => text.Place(word) + 1 is var at && at < text.Words.Count ? text.Words[at].Form.Stem : null;

    /// <summary>"amerikanische Steuerzahler" beside "europäische Steuerzahler": the adjectives tell them apart.</summary>
    private static bool IsTelling(ReadText claim, ReadWord word) =>
        word.IsAttribute && claim.Words[claim.Place(word) + 1].Form.Stem is var noun && claim.Words.Count(w => w.Form.Stem == noun) > 1;

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
                if (isReversed && !Reordering.MayPass(new(claim, sentence), a.Claim, a.Source, b.Claim, b.Source))
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

    private static bool IsOneName(ReadText claim, ReadWord a, ReadWord b) =>
        a.IsCapital && b.IsCapital && a.Token.End + 1 == b.Token.Start && claim.Text[a.Token.End] is ' ' or '-' && claim.Place(b) == claim.Place(a) + 1
        && !(a.Party is not null && claim.Text[a.Token.End] == ' ' && claim.Place(a) > 0 && claim.Words[claim.Place(a) - 1].Form.Normal is "die");

    /// <summary>"die EU-Klausel", where the source says "die EU verfügt über eine eigene Klausel".</summary>
    private static bool IsOwned(ReadText claim, ReadText sentence, ReadWord a, ReadWord sourceOfA, ReadWord sourceOfB)
    {
        var between = sentence.Words.Skip(sentence.Place(sourceOfA) + 1).Take(Math.Max(0, sentence.Place(sourceOfB) - sentence.Place(sourceOfA) - 1)).ToList();
        return claim.Text[a.Token.End] == '-' && sourceOfA.Segment == sourceOfB.Segment && between.Count is > 0 and <= 2 * NameLength && between.TrueForAll(w => !w.IsCapital && !w.Form.IsNumber)
            && between.Exists(Reordering.IsOwning);
    }

    private static bool IsOrdered(ReadWord word) => (word.IsCapital && word.IsContent) || ((word.Marks & ClaimMarks.Strong) != 0 && word.Form.Normal is not ("genau" or "exakt"));
}
