namespace QaBot.Benchmarks.Training;

/// <summary>A question with the features of every candidate sentence, and which of them answer it.</summary>
/// <param name="Group">Its set and document, by which folds are made.</param>
/// <param name="Features">One row for each candidate.</param>
/// <param name="IsRight">Which candidates answer the question.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record RankingExample(string Group, double[][] Features, bool[] IsRight, double Weight);

/// <summary>
/// Learns the weights of a linear ranking by gradient ascent on the log-probability that a right candidate comes first
/// (softmax over the candidates of a question, as in ListNet), with an L2 penalty.
/// </summary>
internal static class RankingTrainer
{
    /// <summary>The weights that fit <paramref name="examples"/> best.</summary>
    /// <param name="examples">Examples; those without a right candidate are passed over.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">The L2 penalty.</param>
    /// <param name="steps">How many full passes (Adam, step width 0.05).</param>
    public static double[] Train(IReadOnlyList<RankingExample> examples, int features, double penalty = 0.002, int steps = 250)
    {
        var usable = examples.Where(e => e.IsRight.Contains(true) && e.IsRight.Contains(false)).ToList();
        var total = usable.Sum(e => e.Weight);
        var (weights, mean, square) = (new double[features], new double[features], new double[features]);
        for (var step = 1; step <= steps; step++)
        {
            var gradient = new double[features];
            foreach (var example in usable)
            {
                AddGradient(example, weights, gradient, example.Weight / total);
            }

            for (var k = 0; k < features; k++)
            {
                var g = gradient[k] - (penalty * weights[k]);
                mean[k] = (0.9 * mean[k]) + (0.1 * g);
                square[k] = (0.999 * square[k]) + (0.001 * g * g);
                weights[k] += 0.05 * (mean[k] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[k] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return weights;
    }

    /// <summary>The share of examples, in per cent, with a right candidate among the first <paramref name="top"/>.</summary>
    public static double Hits(IReadOnlyList<RankingExample> examples, double[] weights, int top) =>
        100.0 * examples.Count(e => Enumerable.Range(0, e.Features.Length).OrderByDescending(i => Dot(e.Features[i], weights)).ThenBy(i => i).Take(top).Any(i => e.IsRight[i])) / examples.Count;

    private static void AddGradient(RankingExample example, double[] weights, double[] gradient, double scale)
    {
        var scores = example.Features.Select(f => Dot(f, weights)).ToArray();
        var max = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - max);
            all += scores[i];
            right += example.IsRight[i] ? scores[i] : 0;
        }

        right = Math.Max(right, 1e-300);
        for (var i = 0; i < scores.Length; i++)
        {
            var push = scale * ((example.IsRight[i] ? scores[i] / right : 0) - (scores[i] / all));
            for (var k = 0; k < gradient.Length; k++)
            {
                gradient[k] += push * example.Features[i][k];
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
