using System.Globalization;
using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>
/// A linear model over <see cref="Feature"/>, learned by maximising the probability of the right sentences among the
/// candidates (a multi-positive softmax, as in ListNet: Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
/// Approach", 2007). Its weights are a readable file.
/// </summary>
internal sealed class RankingModel
{
    private readonly double[] _weights;

    /// <param name="weights">One weight for each <see cref="Feature"/>.</param>
    public RankingModel(double[] weights) => _weights = weights;

    /// <summary>The model that comes with the program.</summary>
    public static RankingModel BuiltIn { get; } = Parse(Resource.Lines("ranking.txt"));

    /// <summary>The weights by name.</summary>
    public IEnumerable<(Feature Feature, double Weight)> Weights => Enum.GetValues<Feature>().Select(f => (f, _weights[(int)f]));

    /// <summary>How well features speak for a sentence; comparable within a question.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * _weights[i];
        }

        return sum;
    }

    /// <summary>Reads "Feature: weight" lines; a feature that is not named weighs nothing.</summary>
    public static RankingModel Parse(IEnumerable<string> lines)
    {
        var weights = new double[Enum.GetValues<Feature>().Length];
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            weights[(int)Enum.Parse<Feature>(line[..colon])] = double.Parse(line[(colon + 1)..], CultureInfo.InvariantCulture);
        }

        return new(weights);
    }
}
