using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>Whether what the source only plans, reports or thinks possible is told as such, and nothing is made a duty that is none.</summary>
internal static class ModalityCheck
{
    private const ClaimMarks Hedges = ClaimMarks.Possible | ClaimMarks.Planned | ClaimMarks.Reported;

    private static readonly HashSet<string> Governed = new(StringComparer.Ordinal) { "dass", "ob", "wie", "wenn", "falls", "um", "that", "whether", "if" };

    /// <summary>Whether the statement is no stronger than its source.</summary>
    public static bool Passes(Alignment alignment)
    {
        var own = Marks(alignment.Claim.Words.Where(w => !IsSaidInSource(w, alignment)));
        var source = ClaimMarks.None;
        foreach (var sentence in alignment.Window)
        {
            source |= MarksOf(sentence, alignment);
        }

        if (alignment.Claim.HasVerb && (source & Hedges) != 0 && (own & Hedges) == 0)
        {
            return false;
        }

        if (alignment.Claim.HasVerb && IsPlanned(alignment) && (own & (ClaimMarks.Planned | ClaimMarks.Possible)) == 0)
        {
            return false;
        }

        if (IsOutdated(alignment))
        {
            return false;
        }

        return (own & ClaimMarks.Must) == 0 || alignment.Window.Any(s => (Marks(s.Words) & ClaimMarks.Must) != 0 || IsDuty(s));
    }

    /// <summary>Whether a verb of the source plans what the statement tells.</summary>
    private static bool IsPlanned(Alignment alignment) => alignment.Window.Any(sentence => alignment.Pairs.Any(p => p.Source is { IsCapital: false } verb && !p.Claim.IsCapital && sentence.Place(verb) >= 0 && ReadText.IsFinite(p.Claim) && IsInfinitive(sentence, verb)
        && sentence.Words.Any(w => !w.IsCapital && !w.Form.IsStop && (w.Marks & ClaimMarks.Planned) != 0 && w.Segment >= verb.Segment - 1 && w.Segment <= verb.Segment)));

    private static bool IsInfinitive(ReadText sentence, ReadWord verb) => sentence.Place(verb) is > 0 and var at && sentence.Words[at - 1].Form.Normal is "zu" or "to";

    /// <summary>"Die NATO sieht …" where the source only reports that she does so ("sehe"): no hedge of the statement.</summary>
    private static bool IsSaidInSource(ReadWord word, Alignment alignment) => (word.Marks & ClaimMarks.Reported) != 0 && !word.IsCapital && !word.Form.IsStop
        && alignment.Window.Any(s => s.Words.Any(w => w.Form.Root == word.Form.Root && w.Written != word.Written && ReadText.IsSubjunctive(w)));

    /// <summary>"Er ist Leiter" where the source says "der ehemalige Leiter".</summary>
    private static bool IsOutdated(Alignment alignment) =>
        alignment.Claim.HasVerb && !alignment.Claim.Words.Any(w => TellsAnotherTime(w) || w.Form.Normal is "war" or "waren" or "wird" or "werden" or "zuvor" or "vorher" or "einst" or "was" or "were" || (ReadText.IsPast(w) && !w.Form.IsStop))
        && alignment.Window.Any(sentence => alignment.Pairs.Any(p => p.Source is { IsCapital: true } source && sentence.Place(source) is > 0 and var at && TellsAnotherTime(sentence.Words[at - 1])));

    /// <summary>Whether what follows is no more, or not yet: "ehemalig", "designiert".</summary>
    public static bool TellsAnotherTime(ReadWord word) => !word.IsCapital && OtherTimes.Any(t => word.Form.Normal.StartsWith(t, StringComparison.Ordinal));

    private static readonly string[] OtherTimes = ["ehemalig", "fruher", "damalig", "einstig", "vormalig", "designiert", "kunftig", "angehend", "former"];

    /// <summary>"Der Antrag ist zu stellen", "Schäden sind anzuzeigen".</summary>
    private static bool IsDuty(ReadText sentence) =>
        sentence.Words.Any(w => w.Form.Normal is "ist" or "sind" or "hat" or "haben")
        && sentence.Words.Where((w, i) => !w.IsCapital && w.Form.Normal.EndsWith('n') && ((i > 0 && sentence.Words[i - 1].Form.Normal == "zu") || IsZuInfix(w.Form.Normal))).Any();

    private static bool IsZuInfix(string word) => word.IndexOf("zu", StringComparison.Ordinal) is var at && at > 1 && at < word.Length - 4 && IrregularVerbs.BuiltIn.IsSeparable(word[..at]);

    /// <summary>The marks of the clauses that hold words of the statement, and of those that govern them.</summary>
    private static ClaimMarks MarksOf(ReadText sentence, Alignment alignment)
    {
        var used = alignment.Pairs.Where(p => p.Source is not null && sentence.Place(p.Source) >= 0)
            .Select(p => p.Source!.Segment).ToHashSet();
        used.RemoveWhere(segment => IsSharedSubject(sentence, segment, alignment));
        if (IsEquation(alignment.Claim) && used.Any(segment => OpensWithWhat(sentence, segment)))
        {
            used.RemoveWhere(segment => !OpensWithWhat(sentence, segment));
        }

        foreach (var segment in used.ToList())
        {
            var words = sentence.InSegment(segment).ToList();
            if (segment > 0 && (Governed.Contains(words[0].Form.Normal) || words.Exists(w => w.Form.Normal is "zu" or "to" || w.Form.Normal.Contains("zu", StringComparison.Ordinal) && w.Form.Normal.EndsWith("en", StringComparison.Ordinal))))
            {
                used.Add(segment - 1);
            }
        }

        return Marks(sentence.Words.Where(w => used.Contains(w.Segment) && !IsAside(sentence, w, alignment) && !IsGranted(sentence, w)));
    }

    /// <summary>"Die Erhöhung ist eine Steigerung" says no more than that of "… zu erhöhen, was eine Steigerung darstellt": not that it has come.</summary>
    private static bool IsEquation(ReadText claim) => claim.Words.Where(w => !w.IsCapital && ReadText.IsFinite(w)).ToList() is [{ Form.Normal: "ist" or "sind" or "ware" or "waren" }];

    private static bool OpensWithWhat(ReadText sentence, int segment) => segment > 0 && sentence.InSegment(segment).First().Form.Normal == "was";

    /// <summary>Who points out that something is so grants it: "er verwies darauf, dass der Bundestag das letzte Wort habe".</summary>
    private static bool IsGranted(ReadText sentence, ReadWord word) => (word.Marks & ClaimMarks.Reported) != 0
        && (IsGrant(sentence, word.Segment) || (word.Segment > 0 && IsGrant(sentence, word.Segment - 1)));

    private static bool IsGrant(ReadText sentence, int segment) => sentence.InSegment(segment).Any(w => w.Form.Normal is "darauf" or "daran" or "out") && sentence.InSegment(segment + 1).FirstOrDefault()?.Form.Normal is "dass" or "that";

    /// <summary>"Sie soll den Frieden sichern und ist eine Antwort": the clause behind "und" takes no more than its subject from the one before.</summary>
    private static bool IsSharedSubject(ReadText sentence, int segment, Alignment alignment) =>
        sentence.InSegment(segment + 1).FirstOrDefault()?.Form.Normal is "und" or "and"
        && alignment.Pairs.Where(p => p.Source?.Segment == segment && sentence.Place(p.Source) >= 0).ToList() is [{ Source.IsCapital: true } only] && alignment.Pairs[0] == only
        && alignment.Pairs.Any(p => p.Source?.Segment == segment + 1 && sentence.Place(p.Source) >= 0);

    /// <summary>
    /// A verb of saying speaks of what follows it: who is said to be well connected was editor all the same, and where someone
    /// said something he has been.
    /// </summary>
    private static bool IsAside(ReadText sentence, ReadWord word, Alignment alignment)
    {
        if ((word.Marks & ClaimMarks.Reported) == 0 || word.IsCapital)
        {
            return false;
        }

        var place = sentence.Place(word);
        var opens = !word.Form.IsStop && sentence.InSegment(word.Segment + 1).FirstOrDefault()?.Form.Normal is "dass" or "that";
        return (word.Form.Normal == "gilt" || opens) && !alignment.Pairs.Any(p => p.Source is not null && sentence.Place(p.Source) is var at && (opens ? at >= 0 && p.Source.Segment > word.Segment : at > place));
    }

    private static ClaimMarks Marks(IEnumerable<ReadWord> words) => words.Aggregate(ClaimMarks.None, (marks, word) => marks | (word.Form.Normal is "ob" or "whether" ? ClaimMarks.Possible : word.Marks));
}
