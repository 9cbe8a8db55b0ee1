using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Answers a question for several things or steps with the list that holds them, in its order.</summary>
internal static class Enumeration
{
    /// <summary>More quotations than these are no answer but a document.</summary>
    private const int MostQuotations = 8;

    /// <summary>The list that the best sentence leads or, if all of it is asked for, stands in; empty if there is none.</summary>
    /// <param name="reading">The question read against the index.</param>
    /// <param name="best">The best sentence.</param>
    /// <param name="budget">How long the answer may get, in characters.</param>
    public static List<Quotation> Of(Reading reading, ScoredSentence best, int budget)
    {
        var places = (reading.Run.Contains(best.Candidate) ? reading.Run : [best.Candidate]).SelectMany(c => c.Passage.Sentences.Select((_, i) => new Quotation(c, i, i))).ToList();
        var at = places.FindIndex(q => q.Holds(best));
        var leads = (best.Sentence.IsLead || best.Sentence.IsUnfinished) && at + 1 < places.Count && IsItem(places[at + 1]);
        if (!leads && !(IsItem(places[at]) && reading.Question.Kind is AnswerKind.List or AnswerKind.Manner))
        {
            return [];
        }

        var (first, last) = (at, at + (leads ? 1 : 0));
        while (!leads && first > 0 && IsItem(places[first - 1]))
        {
            first--;
        }

        while (last + 1 < places.Count && IsItem(places[last + 1]))
        {
            last++;
        }

        if (first == last)
        {
            return [];
        }

        // What does not fit is left out at the end, but never the best.
        var isTooLong = places[at].Span.End - places[first].Span.Start > budget;
        return Joined(places[(isTooLong ? at : first)..(last + 1)], budget);
    }

    private static List<Quotation> Joined(List<Quotation> items, int budget)
    {
        var joined = new List<Quotation>();
        foreach (var item in items)
        {
            budget -= item.Span.Length;
            if (budget < 0 && joined.Count > 0)
            {
                break;
            }

            if (joined.Count > 0 && joined[^1].IsOf(item.Candidate) && (joined[^1] with { Last = item.Last }) is { IsWhole: true } more)
            {
                joined[^1] = more;
            }
            else if (joined.Count < MostQuotations)
            {
                joined.Add(item);
            }
        }

        return joined;
    }

    private static bool IsItem(Quotation q) => q.Passage.Sentences[q.First].Kind is BlockKind.ListItem;
}
