using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Fetches the passages of one list: its numbered items are passages of their own, which only together say all of it.</summary>
internal static class PassageRun
{
    /// <summary>How many passages are fetched on each side at most.</summary>
    private const int Most = 12;

    /// <summary>The passages around one, itself among them, that go on with its list under the same headings; in order.</summary>
    /// <param name="passage">One of them, with its number in the index: a document's passages are numbered in a row.</param>
    /// <param name="find">Gives the passage of a number, if it is of one.</param>
    /// <param name="limit">One more than the last number.</param>
    /// <param name="lexicon">Reads words.</param>
    public static IReadOnlyList<Candidate> Around(Candidate passage, Func<int, Passage?> find, int limit, Lexicon lexicon)
    {
        var run = new LinkedList<Candidate>([passage]);
        for (var number = passage.Number - 1; number >= 0 && run.Count <= Most && Next(number, -1, run.First!.Value) is { } before; number--)
        {
            run.AddFirst(before);
        }

        var ahead = run.Count;
        for (var number = passage.Number + 1; number < limit && run.Count - ahead < Most && Next(number, 1, run.Last!.Value) is { } behind; number++)
        {
            run.AddLast(behind);
        }

        return [.. run];

        Candidate? Next(int number, int step, Candidate beside)
        {
            if (find(number) is not { } there)
            {
                return null;
            }

            var here = beside.Passage.Passage;
            if (there.Document != here.Document || there.Ordinal != here.Ordinal + step)
            {
                return null;
            }

            var next = AnalysedPassage.Of(there, lexicon);
            var (first, second) = step < 0 ? (next, beside.Passage) : (beside.Passage, next);
            var belongs = second.Sentences[0].IsItem && (first.Sentences[^1].IsItem || first.Sentences[^1].IsOpen)
                && second.Passage.Headings.Take(first.Passage.Headings.Count).SequenceEqual(first.Passage.Headings);
            return belongs ? new(next, 0, beside.Rank) { Number = number } : null;
        }
    }
}
