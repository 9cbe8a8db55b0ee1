using System.Globalization;
using QaBot.Answering;
using QaBot.Evaluation;

namespace QaBot.Benchmarks.Training;

/// <summary>
/// "refusal": learns the weights of the decision to answer (logistic regression) from questions that the documents answer and
/// others that they do not: near misses, follow-ups, and questions of the other sets. Prints how many of those that are not
/// answered would be refused if one in twenty of the others were.
/// </summary>
internal static class RefusalRun
{
    private const int Folds = 8;
    private const double Penalty = 0.0001;
    private const int Steps = 600;
    private const int ForeignStep = 6;

    // A set counts as so many questions of either kind, and one of another set's less than one that was thought of for it.
    private const double Questions = 300;
    private const double Foreign = 0.4;

    // Too few questions turn on it to learn it: a place that there is not is not answered by another one.
    private static readonly (SupportFeature Feature, double Weight) Set = (SupportFeature.LocatorMissing, -6);

    private static readonly string[] Files = ["questions.jsonl", "follow-ups.jsonl"];

    /// <summary>Runs it.</summary>
    /// <param name="folders">The sets.</param>
    /// <param name="near">A folder with further questions to sets, in files named like them; none if <see langword="null"/>.</param>
    /// <param name="output">Where to write the weights; nowhere if <see langword="null"/>.</param>
    public static async Task RunAsync(IReadOnlyList<string> folders, string? near, string? output)
    {
        var asked = folders.ToDictionary(f => f, f => Load(f, near));
        var sets = new List<(string Name, List<RefusalExample> Examples)>();
        foreach (var folder in folders)
        {
            using var set = new TrainingSet(folder);
            var foreign = asked.Where(o => TrainingSet.DocumentsOf(o.Key) != set.Documents).SelectMany(o => o.Value.Where((q, i) => i % ForeignStep == 0 && q.History.Count == 0));
            var name = set.Name + (sets.Exists(s => s.Name == set.Name) ? " (own)" : "");
            sets.Add((name, Weighed(await set.RefusalExamplesAsync(name, asked[folder], [.. foreign.Select(q => q.Question)]))));
        }

        var all = sets.SelectMany(s => s.Examples).ToList();
        var everything = Train(all);
        var crossed = CrossValidated(all);
        Console.WriteLine("| set | answered / not | refused at 5 % of the answered: cross-validated | learnt on the other sets | fitted | as it is |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (name, examples) in sets)
        {
            var transferred = Train([.. all.Where(e => e.Set != name)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {examples.Count(e => e.IsAnswered)} / {examples.Count(e => !e.IsAnswered && !e.IsForeign)} | {Refused(examples, e => crossed[e]):0} % | {Refused(examples, e => Odds(e, transferred)):0} % | {Refused(examples, e => Odds(e, everything)):0} % | {Refused(examples, e => SupportModel.BuiltIn.Confidence(e.Features)):0} % |"));
        }

        if (output is not null)
        {
            everything[(int)Set.Feature] = Set.Weight;
            var lines = Enum.GetValues<SupportFeature>().Select(f => $"{f}: {everything[(int)f].ToString("0.###", CultureInfo.InvariantCulture)}");
            await File.WriteAllLinesAsync(output, lines.Prepend("# Weights of the decision to answer, one feature a line; learned by the command \"refusal\" (docs/quality.md)."));
        }
    }

    private static List<SetQuestion> Load(string folder, string? near)
    {
        var files = Files.Select(f => Path.Combine(folder, f));
        var further = near is null || folder.Contains("corpora", StringComparison.Ordinal) ? [] : new[] { Path.Combine(near, new DirectoryInfo(folder).Name + ".jsonl") };
        return [.. files.Concat(further).Where(File.Exists).SelectMany(f => QuestionSet.Load(f).Questions)];
    }

    private static List<RefusalExample> Weighed(List<RefusalExample> examples)
    {
        double Of(bool answered) => Questions / Math.Max(100, examples.Where(e => e.IsAnswered == answered).Sum(e => e.IsForeign ? Foreign : 1));
        var (answered, not) = (Of(true), Of(false));
        return [.. examples.Select(e => e with { Weight = (e.IsAnswered ? answered : not) * (e.IsForeign ? Foreign : 1) })];
    }

    // Logistic regression is the choice between a row of features and a row of nothing.
    private static double[] Train(IReadOnlyList<RefusalExample> examples) =>
        RankingTrainer.Train([.. examples.Select(e => new RankingExample(e.Set, [e.Features, new double[e.Features.Length]], [e.IsAnswered, !e.IsAnswered], e.Weight))],
            Enum.GetValues<SupportFeature>().Length, Penalty, Steps);

    private static Dictionary<RefusalExample, double> CrossValidated(List<RefusalExample> all)
    {
        var odds = new Dictionary<RefusalExample, double>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Train([.. all.Where((_, i) => i % Folds != fold)]);
            foreach (var example in all.Where((_, i) => i % Folds == fold))
            {
                odds[example] = Odds(example, weights);
            }
        }

        return odds;
    }

    private static double Odds(RefusalExample example, double[] weights) => example.Features.Zip(weights, (f, w) => f * w).Sum();

    private static double Refused(List<RefusalExample> examples, Func<RefusalExample, double> odds)
    {
        var answered = examples.Where(e => e.IsAnswered).Select(odds).Order().ToList();
        var not = examples.Where(e => !e.IsAnswered && !e.IsForeign).ToList();
        var least = answered[answered.Count / 20];
        return not.Count == 0 ? double.NaN : 100.0 * not.Count(e => odds(e) < least) / not.Count;
    }
}

/// <summary>What is looked at to decide whether a question is answered.</summary>
/// <param name="Set">The set.</param>
/// <param name="Features">The values of the <see cref="SupportFeature"/>s.</param>
/// <param name="IsAnswered">Whether the documents answer it.</param>
/// <param name="IsForeign">Whether it was asked of other documents.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record RefusalExample(string Set, double[] Features, bool IsAnswered, bool IsForeign, double Weight);
