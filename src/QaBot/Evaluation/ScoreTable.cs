namespace QaBot.Evaluation;

/// <summary>The figures of a group of questions. Shares are percent to one digit; what has no question to be measured on is <see langword="null"/>.</summary>
public sealed record ScoreTable
{
    /// <summary>How many questions were judged.</summary>
    public int Questions { get; init; }

    /// <summary>Share of answerable questions whose best hit is at a gold line.</summary>
    public double? Hit1 { get; init; }

    /// <summary>Share with a gold line among the best five hits.</summary>
    public double? Hit5 { get; init; }

    /// <summary>Mean of 1/rank of the first gold hit among ten, from 0 to 1, to four digits.</summary>
    public double? Mrr10 { get; init; }

    /// <summary>Share of answerable questions answered rightly: short enough, with the gold answer, with a proven citation of its place.</summary>
    public double? Correct { get; init; }

    /// <summary>Share whose first citation alone gives the answer.</summary>
    public double? First { get; init; }

    /// <summary>Share with a proven citation of a gold place.</summary>
    public double? Cited { get; init; }

    /// <summary>Share whose text holds a gold answer and is short enough.</summary>
    public double? HoldsAnswer { get; init; }

    /// <summary>Share of answerable questions that were refused; lower is better.</summary>
    public double? RefusedAnswerable { get; init; }

    /// <summary>Share of unanswerable questions that were refused.</summary>
    public double? RefusedUnanswerable { get; init; }

    /// <summary>For each share, between what its true value lies with 95 % confidence (Wilson's score interval), in percent.</summary>
    public IReadOnlyDictionary<string, Interval>? Intervals { get; init; }

    internal static ScoreTable Of(IEnumerable<ScoredQuestion> questions)
    {
        ScoredQuestion[] judged = [.. questions.Where(q => q.Question.IsJudged)];
        ScoredQuestion[] yes = [.. judged.Where(q => q.Question.Answerable)], no = [.. judged.Where(q => !q.Question.Answerable)];
        var intervals = new Dictionary<string, Interval>(StringComparer.Ordinal);
        return new()
        {
            Questions = judged.Length,
            Hit1 = Share("hit1", yes, q => q.Rank == 1),
            Hit5 = Share("hit5", yes, q => q.Rank is > 0 and <= 5),
            Mrr10 = yes.Length == 0 ? null : Rounding.HalfEven(Rounding.Mean([.. yes.Select(q => q.ReciprocalRank)]), 4),
            Correct = Share("correct", yes, q => q.Right),
            First = Share("first", yes, q => q.First),
            Cited = Share("cited", yes, q => q.Cited),
            HoldsAnswer = Share("holdsAnswer", yes, q => q.Holds),
            RefusedAnswerable = Share("refusedAnswerable", yes, q => !q.Answered),
            RefusedUnanswerable = Share("refusedUnanswerable", no, q => !q.Answered),
            Intervals = intervals,
        };

        double? Share(string name, ScoredQuestion[] of, Predicate<ScoredQuestion> counts)
        {
            var part = Array.FindAll(of, counts).Length;
            if (of.Length > 0)
            {
                intervals[name] = Interval.Wilson(part, of.Length);
            }

            return Rounding.Percent(part, of.Length);
        }
    }
}
