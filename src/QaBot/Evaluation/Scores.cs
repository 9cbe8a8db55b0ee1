namespace QaBot.Evaluation;

/// <summary>All figures of an evaluation.</summary>
public sealed record Scores
{
    /// <summary>Over all judged questions.</summary>
    public required ScoreTable All { get; init; }

    /// <summary>By kind of question, in order of its name.</summary>
    public required IReadOnlyDictionary<string, ScoreTable> ByKind { get; init; }

    /// <summary>How many citations were given.</summary>
    public int Citations { get; init; }

    /// <summary>Share of citations whose quote stands in the document, in percent.</summary>
    public double? CitationsVerbatim { get; init; }

    /// <summary>Mean length of the answers in characters, refusals not counted.</summary>
    public int? MeanChars { get; init; }

    /// <summary>How many questions got no answer at all, not even a refusal.</summary>
    public int Missing { get; init; }

    /// <summary>Wall time of an answer in milliseconds.</summary>
    public Latency? ElapsedMs { get; init; }

    /// <summary>How many questions nobody has given a right answer for; they count in no share.</summary>
    public int Unjudged { get; init; }

    internal static Scores Of(IReadOnlyList<ScoredQuestion> questions)
    {
        int[] lengths = [.. questions.Where(q => q.Answered).Select(q => q.Characters)];
        bool[] verbatim = [.. questions.SelectMany(q => q.Verbatim)];
        double[] elapsed = [.. questions.Where(q => q.ElapsedMs is not null).Select(q => q.ElapsedMs!.Value).Order()];
        return new()
        {
            All = ScoreTable.Of(questions),
            ByKind = new SortedDictionary<string, ScoreTable>(
                questions.GroupBy(q => q.Question.Kind).ToDictionary(g => g.Key, g => ScoreTable.Of(g)), StringComparer.Ordinal),
            Citations = verbatim.Length,
            CitationsVerbatim = Rounding.Percent(verbatim.Count(v => v), verbatim.Length),
            MeanChars = lengths.Length == 0 ? null : (int)Math.Round((double)lengths.Sum(l => (long)l) / lengths.Length, MidpointRounding.ToEven),
            Missing = questions.Count(q => q.Missing),
            ElapsedMs = elapsed.Length == 0 ? null : new(At(elapsed, .5), At(elapsed, .95), At(elapsed, .99)),
            Unjudged = questions.Count(q => !q.Question.IsJudged),
        };
    }

    private static double At(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];
}

/// <summary>Wall times of answers in milliseconds.</summary>
/// <param name="P50">Half of the answers took at most this long.</param>
/// <param name="P95">95 of 100 did.</param>
/// <param name="P99">99 of 100 did.</param>
public sealed record Latency(double P50, double P95, double P99);
