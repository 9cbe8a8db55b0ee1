namespace QaBot.Evaluation;

/// <summary>What would have come of answering only where confidence reaches a threshold, as in El-Yaniv and Wiener, "On the foundations of noise-free selective classification", JMLR 11 (2010).</summary>
/// <param name="Threshold">The confidence, from 0 to 1.</param>
/// <param name="Answered">Share of all questions answered, in percent.</param>
/// <param name="Right">Share of those answered that are right, in percent; an answer to an unanswerable question is wrong.</param>
public sealed record SelectivePoint(double Threshold, double Answered, double Right)
{
    /// <summary>The points for every confidence that occurs, the highest first.</summary>
    internal static IReadOnlyList<SelectivePoint> Curve(IReadOnlyList<ScoredQuestion> questions)
    {
        ScoredQuestion[] judged = [.. questions.Where(q => q.Question.IsJudged)];
        var points = new List<SelectivePoint>();
        var (answered, right) = (0, 0);
        foreach (var equal in judged.Where(q => q.Answered && q.Confidence is not null).GroupBy(q => q.Confidence!.Value).OrderByDescending(g => g.Key))
        {
            answered += equal.Count();
            right += equal.Count(q => q.Right);
            points.Add(new(equal.Key, Rounding.HalfEven(100.0 * answered / judged.Length, 1), Rounding.HalfEven(100.0 * right / answered, 1)));
        }

        return points;
    }
}
