using System.Globalization;
using QaBot.Language;

namespace QaBot.Answering;

/// <summary>A logistic regression that turns <see cref="SupportFeature"/>s into the probability that the documents answer a question.</summary>
internal sealed class SupportModel(double[] weights)
{
    /// <summary>The model that comes with the program.</summary>
    public static SupportModel BuiltIn { get; } = Parse(Resource.Lines("support.txt"));

    /// <summary>The probability, from 0 to 1.</summary>
    public double Confidence(double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads "Feature: weight" lines; a feature that is not named weighs nothing.</summary>
    public static SupportModel Parse(IEnumerable<string> lines)
    {
        var weights = new double[Enum.GetValues<SupportFeature>().Length];
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            weights[(int)Enum.Parse<SupportFeature>(line[..colon])] = double.Parse(line[(colon + 1)..], CultureInfo.InvariantCulture);
        }

        return new(weights);
    }
}
