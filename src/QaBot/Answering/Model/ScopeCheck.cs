namespace QaBot.Answering.Model;

/// <summary>Whether words that widen, narrow or explain a statement ("alle", "nur", "weil", "nach") are those of the source.</summary>
internal static class ScopeCheck
{
    private const int Reach = 4;

    /// <summary>Words that join two events, each with what the source may say instead.</summary>
    private static readonly string[][] Joints =
    [
        ["bevor", "ehe", "vor", "vorher"], ["ehe", "bevor", "vor"], ["nachdem", "nach", "sobald", "danach"], ["sobald", "wenn", "nachdem"], ["solange", "wahrend"], ["obwohl", "trotz", "obgleich", "wenngleich"],
        ["trotz", "obwohl", "trotzdem"], ["statt", "anstatt", "anstelle", "sondern"], ["anstatt", "statt", "sondern"], ["wenn", "falls", "sofern", "sobald", "bei", "im"], ["falls", "wenn", "sofern"],
        ["before", "prior"], ["after", "once"], ["although", "despite", "though"], ["despite", "although"], ["unless", "except"], ["until", "till"],
    ];

    /// <summary>Whether the statement is as wide as its source, gives no cause of its own, and turns no preposition around.</summary>
    public static bool Passes(Alignment alignment, ClaimWords words)
    {
        var source = alignment.Window.SelectMany(s => s.Words).ToList();
        foreach (var word in alignment.Claim.Words)
        {
            if ((word.Marks & ClaimMarks.Strong) != 0 && !source.Exists(s => (s.Form.Stem == word.Form.Stem || s.Form.Root == word.Form.Root || word.Same.Contains(s.Form.Root)) && (IsBehindNot(alignment.Claim, word) || !alignment.Window.Any(t => IsBehindNot(t, s)))))
            {
                return false;
            }
        }

        if (Joints.Any(joint => alignment.Claim.Words.Any(w => joint[0] == w.Form.Normal && (w.Marks & ClaimMarks.Generic) == 0) && !source.Exists(s => joint.Contains(s.Form.Normal))))
        {
            return false;
        }

        if (alignment.Window.Any(sentence => IsBoth(alignment, sentence)))
        {
            return false;
        }

        var isCausal = alignment.Claim.Words.Any(w => w.Form.Normal is "weil" or "denn" or "deshalb" or "daher" or "deswegen" or "wegen" or "aufgrund" or "because" or "therefore");
        return (!isCausal || source.Exists(s => (s.Marks & ClaimMarks.Causal) != 0)) && !TurnsCause(alignment) && !TurnsPreposition(alignment, words);
    }

    /// <summary>"zu Land und auf See" where the source says "zu Land oder auf See".</summary>
    private static bool IsBoth(Alignment alignment, ReadText sentence)
    {
        var or = sentence.Words.Select((w, i) => (w, i)).Where(x => x.w.Form.Normal is "oder" or "or").Select(x => x.i).ToList();
        return or.Count > 0 && alignment.Claim.Words.Any(w => w.Form.Normal is "und" or "sowie" or "and") && !alignment.Claim.Words.Any(w => w.Form.Normal is "oder" or "beziehungsweise" or "or")
            && or.Exists(at => IsSaid(alignment, sentence.Words.Take(at).LastOrDefault(w => w.IsCapital)) && IsSaid(alignment, sentence.Words.Skip(at + 1).FirstOrDefault(w => w.IsCapital)));
    }

    private static bool IsSaid(Alignment alignment, ReadWord? word) => word is not null && alignment.Pairs.Any(p => ReferenceEquals(p.Source, word));

    /// <summary>"nicht nur", which restricts nothing.</summary>
    private static bool IsBehindNot(ReadText text, ReadWord word) => text.Place(word) is > 0 and var at && text.Words[at - 1].Form.Normal is "nicht" or "not";

    /// <summary>"Weil sie aufrüsten, herrscht Unsicherheit" where the source says "Wegen der Unsicherheit rüsten sie auf".</summary>
    private static bool TurnsCause(Alignment alignment) => Turns(alignment, Cause) || Turns(alignment, Condition);

    private static bool Turns(Alignment alignment, Func<ReadText, HashSet<ReadWord>> part)
    {
        if (alignment.Window is not [var sentence] || part(alignment.Claim) is not { Count: > 0 } own || part(sentence) is not { Count: > 0 } other)
        {
            return false;
        }

        var placed = alignment.Pairs.Where(p => p.Source is not null && sentence.Place(p.Source) >= 0).ToList();
        var (kept, turned) = (placed.Count(p => own.Contains(p.Claim) == other.Contains(p.Source!)), placed.Count(p => own.Contains(p.Claim) != other.Contains(p.Source!)));
        return turned > kept;
    }

    /// <summary>The words that give the cause: the clause of "weil", or what stands between "wegen" and the verb; none if the text says it otherwise.</summary>
    private static HashSet<ReadWord> Cause(ReadText text) => text.Words.FirstOrDefault(w => w.Form.Normal is "weil" or "because" or "wegen" or "aufgrund" or "angesichts" or "infolge") is not { } marker ? []
        : marker.Form.Normal is "weil" or "because" ? [.. text.InSegment(marker.Segment)]
        : [.. text.Words.SkipWhile(w => !ReferenceEquals(w, marker)).TakeWhile(w => w.Segment == marker.Segment && (w.IsCapital || !ReadText.IsFinite(w) || w.Written.EndsWith("en", StringComparison.Ordinal) && !w.Form.IsStop))];

    /// <summary>The words that give the only condition: the clause of "wenn", or one that begins with its verb ("Wird der Aufzug stillgelegt, …"); none if there is none, or more.</summary>
    private static HashSet<ReadWord> Condition(ReadText text)
    {
        var markers = text.Words.Where(w => w.Form.Normal is "wenn" or "falls" or "sofern" or "if").ToList();
        var first = text.Words.FirstOrDefault(w => !char.IsDigit(w.Written[0]));
        var begins = first is not null && BeginsWithVerb(first) && text.InSegment(first.Segment + 1).FirstOrDefault() is { } next && (ReadText.IsSurelyVerb(next) || next.Form.Normal is "so" or "dann");
        return (markers, begins) switch
        {
            ([var marker], false) => [.. text.InSegment(marker.Segment)],
            ([], true) => [.. text.InSegment(first!.Segment)],
            _ => [],
        };
    }

    private static bool BeginsWithVerb(ReadWord first) => ReadText.IsFinite(first) || (!first.Form.IsStop && first.Form.Lower.EndsWith('t'));

    /// <summary>"vor dem Kriegsende" where the source says "nach einem Kriegsende".</summary>
    private static bool TurnsPreposition(Alignment alignment, ClaimWords words)
    {
        foreach (var pair in alignment.Pairs.Where(p => p.Source is not null && p.Claim.IsCapital))
        {
            var own = Before(alignment.Claim, pair.Claim);
            var other = alignment.Window.Select(s => Before(s, pair.Source!)).FirstOrDefault(p => p.Count > 0) ?? [];
            if (own.Exists(a => !Has(other, a) && other.Exists(b => words.AreOpposite(a.Form, b.Form) && !Has(own, b))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(List<ReadWord> words, ReadWord word) => words.Exists(w => w.Form.Normal == word.Form.Normal);

    private static List<ReadWord> Before(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        return at < 0 ? [] : [.. text.Words.Take(at).TakeLast(Reach).Reverse().TakeWhile(w => !w.IsCapital).Where(w => w.Form.IsStop)];
    }
}
