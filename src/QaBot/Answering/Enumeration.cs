using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Answers a question for several things or steps with the list that holds them, in its order.</summary>
internal static class Enumeration
{
    /// <summary>More quotations than these are no answer but a document.</summary>
    private const int MostQuotations = 8;

    /// <summary>How near to the best sentence, in units of the ranking's score, the line comes that leads a list which is meant as a whole.</summary>
    private const double CloseBehind = 2;

    /// <summary>The list that the best sentence leads or, if all of it is asked for, stands in; empty if there is none.</summary>
    /// <param name="reading">The question read against the index.</param>
    /// <param name="best">The best sentence.</param>
    /// <param name="budget">How long the answer may get, in characters.</param>
    public static List<Quotation> Of(Reading reading, ScoredSentence best, int budget)
    {
        var lines = (reading.Run.Contains(best.Candidate) ? reading.Run : [best.Candidate]).SelectMany(c => c.Passage.Sentences.Select((_, i) => new Quotation(c, i, i))).ToList();
        var at = lines.FindIndex(q => q.Holds(best));
        var (first, last) = best.Sentence.IsItem ? (at, at) : (at + 1, at);
        while (first > 0 && best.Sentence.IsItem && IsItem(lines[first - 1]))
        {
            first--;
        }

        while (last + 1 < lines.Count && IsItem(lines[last + 1]))
        {
            last++;
        }

        if (last <= first)
        {
            return [];
        }

        var lead = first > 0 && Line(lines[first - 1]).IsOpen ? lines[first - 1] : null;
        if (!IsMeant(reading, best, lead))
        {
            return [];
        }

        // What does not fit is left out at the end, but never the best.
        var start = lead is null ? first : first - 1;
        return Joined(lines[(lines[start..(at + 1)].Sum(q => q.Span.Length) > budget ? at : start)..(last + 1)], budget);
    }

    private static bool IsMeant(Reading reading, ScoredSentence best, Quotation? lead) =>
        best.Sentence.IsItem
            ? reading.Question.Kind is AnswerKind.List or AnswerKind.Manner || (lead is not null && reading.Sentences.Any(s => lead.Holds(s) && s.Score >= best.Score - CloseBehind))
            : best.Sentence.IsOpen;

    private static List<Quotation> Joined(List<Quotation> lines, int budget)
    {
        var joined = new List<Quotation>();
        foreach (var line in lines)
        {
            budget -= line.Span.Length;
            if (budget < 0 && joined.Count > 0)
            {
                break;
            }

            if (joined.Count > 0 && joined[^1].IsOf(line.Candidate) && (joined[^1] with { Last = line.Last }) is { IsWhole: true } more)
            {
                joined[^1] = more;
            }
            else if (joined.Count < MostQuotations)
            {
                joined.Add(line);
            }
            else
            {
                break;
            }
        }

        return joined;
    }

    private static bool IsItem(Quotation q) => Line(q).IsItem;

    private static AnalysedSentence Line(Quotation q) => q.Candidate.Passage.Sentences[q.First];
}
