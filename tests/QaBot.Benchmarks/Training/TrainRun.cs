using System.Globalization;
using QaBot.Retrieval;

namespace QaBot.Benchmarks.Training;

/// <summary>
/// "train": learns the weights of the sentence ranking from question sets. Prints how often a right sentence comes first and among
/// the first three: in five-fold cross-validation by document, learnt on the other sets only, and fitted to all.
/// </summary>
internal static class TrainRun
{
    private const int Folds = 5;
    private const double Penalty = 0.001;
    private const int Steps = 300;

    // Too few questions turn on these to learn them; they are set by hand.
    private static readonly (Feature Feature, double Weight)[] Set = [(Feature.Echo, 0.7), (Feature.Byline, 6), (Feature.Located, 5)];

    /// <summary>Runs it.</summary>
    /// <param name="folders">The sets.</param>
    /// <param name="output">Where to write the weights; nowhere if <see langword="null"/>.</param>
    public static async Task RunAsync(IReadOnlyList<string> folders, string? output)
    {
        var sets = new List<(string Name, List<RankingExample> Examples)>();
        foreach (var folder in folders)
        {
            using var set = new TrainingSet(folder);

            // Sets count about alike, however many questions they have.
            sets.Add((set.Name + (sets.Exists(s => s.Name == set.Name) ? " (own)" : ""), await set.ExamplesAsync(Math.Clamp(300.0 / set.Questions.Questions.Count, 0.7, 2))));
        }

        var features = Enum.GetValues<Feature>().Length;
        var all = sets.SelectMany(s => s.Examples).ToList();
        var everything = RankingTrainer.Train(all, features, Penalty, Steps);
        Console.WriteLine("| set | questions | cross-validated @1 / @3 | learnt on the other sets @1 / @3 | fitted @1 / @3 |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, examples) in sets)
        {
            var others = sets.Where(s => s.Name != name).SelectMany(s => s.Examples).ToList();
            var transferred = others.Count == 0 ? "–" : Hits([examples], [RankingTrainer.Train(others, features, Penalty, Steps)]);
            Console.WriteLine($"| {name} | {examples.Count} | {CrossValidated(all, examples, features)} | {transferred} | {Hits([examples], [everything])} |");
        }

        if (output is not null)
        {
            foreach (var (feature, weight) in Set)
            {
                everything[(int)feature] = weight;
            }

            var lines = Enum.GetValues<Feature>().Select(f => $"{f}: {everything[(int)f].ToString("0.###", CultureInfo.InvariantCulture)}");
            await File.WriteAllLinesAsync(output, lines.Prepend("# Weights of the sentence ranking, one feature a line; learned by the training command (docs/quality.md)."));
        }
    }

    private static string CrossValidated(List<RankingExample> all, List<RankingExample> examples, int features)
    {
        var groups = all.Select(e => e.Group).Distinct().Order(StringComparer.Ordinal).ToList();
        List<List<RankingExample>> tested = [];
        List<double[]> models = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = groups.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var test = examples.Where(e => held.Contains(e.Group)).ToList();
            if (test.Count > 0)
            {
                tested.Add(test);
                models.Add(RankingTrainer.Train([.. all.Where(e => !held.Contains(e.Group))], features, Penalty, Steps / 2));
            }
        }

        return Hits(tested, models);
    }

    private static string Hits(List<List<RankingExample>> examples, List<double[]> models)
    {
        var count = examples.Sum(e => e.Count);
        double At(int top) => examples.Zip(models).Sum(p => p.First.Count * RankingTrainer.Hits(p.First, p.Second, top)) / count;
        return string.Create(CultureInfo.InvariantCulture, $"{At(1):0.0} / {At(3):0.0}");
    }
}
