namespace QaBot.Answering.Model;

/// <summary>A statement laid beside one or two sentences of a passage, word by word.</summary>
internal sealed class Alignment
{
    private const int MostFromContext = 2;
    private const int FewestAround = 4;

    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal)
    {
        "er", "sie", "es", "ihn", "ihm", "ihr", "ihre", "ihren", "ihrer", "sein", "seine", "seinen", "seiner", "dies", "diese", "dieser", "dieses", "diesem", "diesen", "deren", "dessen", "dabei", "damit", "dazu", "dadurch", "he", "she", "it", "they", "his", "her", "their", "this", "these", "ehemalige", "fruhere", "damalige",
    };

    /// <param name="claim">The statement.</param>
    /// <param name="window">The sentences.</param>
    /// <param name="before">The sentence before, if there is one.</param>
    /// <param name="above">The question or heading above.</param>
    /// <param name="words">Knows what words do.</param>
    /// <param name="titles">The titles that the passages give to names.</param>
    public Alignment(ReadText claim, IReadOnlyList<ReadText> window, ReadText? before, ReadText above, ClaimWords words, Titles titles)
    {
        (Claim, Window) = (claim, window);
        var points = window[0].Words.Any(w => Pointers.Contains(w.Form.Normal));
        List<ReadText> behind = points && before is not null ? [before, above] : [above];
        var pairing = new WordPairing(claim, window, behind, titles);
        Pairs = [.. claim.Words.Where(w => w.IsContent).Select(pairing.Of)];
        if (Pairs.Where(p => !p.IsFound && !p.IsOptional).ToList() is [var verb] && IsFreeVerb(verb.Claim, words))
        {
            Pairs = [.. Pairs.Select(p => ReferenceEquals(p, verb) ? p with { IsParaphrased = true } : p)];
        }

        IsMistaken = points && before is not null && Window[0].Words[0].Form.Normal is "er" or "sie" or "he" or "she" && IsOtherThanMeant(before);
        Coverage = Pairs.Count == 0 ? 0 : Pairs.Count(p => p.IsFound) / (double)Pairs.Count;
        Opposed = Pairs.Any(p => window.SelectMany(s => s.Words).Any(s => words.AreOpposite(p.Claim.Form, s.Form) && !ReferenceEquals(p.Source, s)) && p.Source is null);
    }

    /// <summary>The statement.</summary>
    public ReadText Claim { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<ReadText> Window { get; }

    /// <summary>The content words of the statement, each with what stands for it.</summary>
    public IReadOnlyList<WordPair> Pairs { get; }

    /// <summary>The share of the statement's words that were found, from 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>Whether the statement names one for "er" or "sie" who does not act in the sentence before.</summary>
    public bool IsMistaken { get; }

    /// <summary>Whether the window holds the opposite of a word of the statement.</summary>
    public bool Opposed { get; }

    /// <summary>Whether the window says the same as the statement.</summary>
    public bool Proves(ClaimWords words) => Refusal(words) is null;

    /// <summary>The name of the first check that the statement fails; <see langword="null"/> if the window proves it.</summary>
    public string? Refusal(ClaimWords words) =>
        Uncovered() is { } gap ? gap
        : Opposed ? "opposite"
        : IsMistaken ? "pronoun"
        : !NumberCheck.Passes(this) ? "numbers"
        : !NegationCheck.Passes(this) ? "negation"
        : !ModalityCheck.Passes(this) ? "modality"
        : !ScopeCheck.Passes(this, words) ? "scope"
        : !ComparisonCheck.Passes(this) ? "comparison"
        : !OrderCheck.Passes(this) ? "order"
        : !RoleCheck.Passes(this) ? "roles"
        : !AttachmentCheck.Passes(this, words) ? "attachment"
        : null;

    /// <summary>Every content word is found; each clause of the statement in one sentence.</summary>
    public bool IsCovered() => Uncovered() is null;

    /// <summary>"haben zugesagt" where not all of the source tells of a plan, a promise or a demand: that is no hedge but news.</summary>
    private bool IsOwnPlan(ReadWord word) => (word.Marks & ClaimMarks.Planned) != 0 && !word.Form.IsStop && !Window.All(sentence => sentence.Words.Any(w => (w.Marks & ClaimMarks.Planned) != 0))
        && !((word.Marks & ClaimMarks.Demand) != 0 && Window.Any(IsSaidNeed));

    /// <summary>"Russland argumentiert, dass es Garantien brauche": who says that he needs something demands it.</summary>
    private static bool IsSaidNeed(ReadText sentence) =>
        sentence.Words.Any(w => (w.Marks & ClaimMarks.Reported) != 0) && sentence.Words.Any(w => (w.Marks & ClaimMarks.Need) != 0);

    private string? Uncovered()
    {
        if (Pairs.Any(p => !p.IsFound && (!p.IsOptional || IsOwnPlan(p.Claim))))
        {
            return "words";
        }

        if (Pairs.Count(p => p.IsFromContext && !p.Claim.Form.IsNumber) > MostFromContext || Pairs.Any(p => p.IsFromContext && !MayStandAbove(p.Claim)))
        {
            return "context";
        }

        if (Pairs.Any(p => p.IsFromContext && IsUsurper(p.Claim)))
        {
            return "context";
        }

        if (Pairs.Count(p => p.Source is not null) < Math.Max(1, Pairs.Count(p => p.IsFound) / 2.0))
        {
            return "too little";
        }

        return Window.Count == 1 || Pairs.Where(p => p.Source is not null).GroupBy(p => p.Claim.Segment)
            .All(clause => Window.Any(sentence => clause.Count(p => WordMatching.Find(p.Claim, sentence) is null) is var missing && (missing == 0 || (missing == 1 && MayBorrow(clause, sentence)))))
            ? null : "clause";
    }

    /// <summary>The one sentence of the window that says a clause of the statement in full; <see langword="null"/> if none does, or both do.</summary>
    public ReadText? Home(int segment)
    {
        var clause = Claim.InSegment(segment).Where(w => w.IsContent).ToList();
        var full = Window.Where(sentence => Said(clause, sentence) == clause.Count).ToList();
        return Window.Count == 1 ? Window[0] : full is [var only] ? only : null;
    }

    /// <summary>The sentence of the window that says most of a clause of the statement.</summary>
    public ReadText Nearest(int segment)
    {
        var clause = Claim.InSegment(segment).Where(w => w.IsContent).ToList();
        return Window.MaxBy(sentence => Said(clause, sentence))!;
    }

    private static int Said(List<ReadWord> clause, ReadText sentence) => clause.Count(w => WordMatching.Find(w, sentence) is not null);

    /// <summary>
    /// Whether a verb may say in other words what the window says: all else is found, and neither it nor a verb of the window that
    /// the statement has not is one side of an opposition ("ablehnen").
    /// </summary>
    private bool IsFreeVerb(ReadWord verb, ClaimWords words)
    {
        var at = Claim.Place(verb);
        var isAdjective = at + 1 < Claim.Words.Count && Claim.Words[at + 1].IsCapital && !verb.Written.EndsWith('t');
        return verb.Marks == ClaimMarks.None && !verb.IsCapital && ReadText.IsFinite(verb) && !isAdjective && !words.HasOpposite(verb.Form) && Window.All(s => s.Words.Any(ReadText.IsSurelyVerb)) && Pairs.Count(p => p.IsFound) >= FewestAround
            && !Window.Any(s => s.Words.Any(w => !w.IsCapital && !w.Form.IsStop && ReadText.IsVerb(w) && words.HasOpposite(w.Form) && !Pairs.Any(p => ReferenceEquals(p.Source, w))));
    }

    /// <summary>The context tells who or what is spoken of, and what makes it up; never where, when or by what means.</summary>
    private bool MayStandAbove(ReadWord word) => word.Form.IsNumber || WordRoles.Of(Claim, word) is not WordRole.Prepositional
        || WordRoles.PrepositionOf(Claim, word) is "laut" or "nach" or "von" || IsAttribute(word) || Window[0].Words.Any(w => w.Form.Normal.StartsWith("dies", StringComparison.Ordinal));

    /// <summary>"die Gebühr für Stellplätze", "der Antrag auf Urlaub": it only says which one of a thing that was found.</summary>
    private bool IsAttribute(ReadWord word)
    {
        var at = Claim.Place(word) - 1;
        while (at > 0 && WordRoles.PrepositionOf(Claim, word) is { } preposition && Claim.Words[at].Form.Normal != preposition)
        {
            at--;
        }

        return at > 0 && Claim.Words[at].Form.Normal is "auf" or "fur" or "uber" or "zu" && Pairs.Any(p => p.Source is not null && ReferenceEquals(p.Claim, Claim.Words[at - 1]) && p.Claim.IsCapital);
    }

    /// <summary>A clause may take one attribute from the sentence before, if it points back there; never what is done.</summary>
    private bool MayBorrow(IEnumerable<WordPair> clause, ReadText sentence) =>
        ReferenceEquals(sentence, Window[^1]) && sentence.Words.Any(w => Pointers.Contains(w.Form.Normal))
        && clause.First(p => WordMatching.Find(p.Claim, sentence) is null) is var borrowed && !borrowed.Claim.Form.IsNumber && !ReadText.IsPast(borrowed.Claim) && (!borrowed.Claim.IsCapital || (IsActor(Window[0], borrowed.Source!) && !HasOwnActor(sentence)));

    /// <summary>Whether the first who may act in the statement is not found in the window and does not act in the sentence it points back to.</summary>
    private bool IsOtherThanMeant(ReadText before) =>
        Pairs.FirstOrDefault(p => p.Claim.IsCapital && !p.Claim.Form.IsNumber && WordRoles.Of(Claim, p.Claim) is WordRole.Core or WordRole.Subject) is { IsFromContext: true } subject
        && WordMatching.Find(subject.Claim, before) is { } meant && !IsActor(before, meant);

    /// <summary>Whether a name that only the context has takes the place of another one that the sentence names: "warf Macron … vor" for "warf Trump … vor".</summary>
    private bool IsUsurper(ReadWord word)
    {
        if (!word.IsCapital || WordRoles.Of(Claim, word) is not (WordRole.Core or WordRole.Subject) || Pairs.FirstOrDefault(p => p.Claim.Segment == word.Segment && !p.Claim.IsCapital && p.Source is not null && ReadText.IsFinite(p.Claim)) is not { } verb)
        {
            return false;
        }

        var sentence = Window.First(s => s.Place(verb.Source!) >= 0);
        var clause = sentence.InSegment(verb.Source!.Segment).ToList();
        if (clause.Exists(IsPassive) && !Claim.InSegment(word.Segment).Any(IsPassive))
        {
            return true;
        }

        return !clause.Exists(w => Pointers.Contains(w.Form.Normal)) && clause.Exists(w => w.IsCapital && w.IsContent && WordRoles.Of(sentence, w) is WordRole.Core or WordRole.Subject && !Pairs.Any(p => ReferenceEquals(p.Source, w)));
    }

    private static bool IsPassive(ReadWord word) => word.Form.Lower is "wird" or "werden" or "wurde" or "wurden" or "worden";

    /// <summary>Whether a sentence says itself who acts, and the statement does not name him.</summary>
    private bool HasOwnActor(ReadText sentence) =>
        sentence.Words.Any(w => w.IsCapital && w.IsContent && WordRoles.Of(sentence, w) is WordRole.Subject && !Pairs.Any(p => ReferenceEquals(p.Source, w))
            && !sentence.Words.Take(sentence.Place(w)).TakeLast(2).Any(b => b.Form.Normal is "ehemalige" or "fruhere" or "damalige"));

    /// <summary>Whether the word is the one who acts first in a sentence, or follows in his name ("Kremlchef Wladimir Putin").</summary>
    private static bool IsActor(ReadText sentence, ReadWord word) =>
        sentence.Words.FirstOrDefault(w => w.IsCapital && w.IsContent && WordRoles.Of(sentence, w) is WordRole.Core or WordRole.Subject) is { } first
        && sentence.Place(word) - sentence.Place(first) is >= 0 and <= 2;
}
