using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Evaluation;
using QaBot.Retrieval;

namespace QaBot.Benchmarks.Training;

/// <summary>"ablate": takes one ingredient away at a time and prints what is left, as a table: place 1 of the right passage, and right answers, in per cent. Nothing is refused meanwhile.</summary>
internal static class AblationRun
{
    private static readonly Dictionary<string, Feature[]> Ingredients = new()
    {
        ["headings and questions above"] = [Feature.Heading, Feature.HeadingFit, Feature.FirstUnderFit, Feature.Together],
        ["the document's title"] = [Feature.Title],
        ["the rest of the passage"] = [Feature.Passage, Feature.Any, Feature.PassageBehind],
        ["sentences beside"] = [Feature.Neighbour, Feature.Before, Feature.After],
        ["kind of answer"] = [Feature.Kind, Feature.KindMissing, Feature.Target, Feature.Counted],
        ["character 4-grams"] = [Feature.Grams],
        ["Lucene's score and rank"] = [Feature.Score, Feature.Rank],
        ["names and rare words"] = [Feature.Names, Feature.Rarest, Feature.Deeds],
        ["order and nearness of words"] = [Feature.Pairs, Feature.Window, Feature.Opening],
        ["form of the sentence"] = [Feature.Length, Feature.Short, Feature.Question, Feature.Lead, Feature.PointsBack, Feature.Boilerplate, Feature.Item, Feature.Row, Feature.Unfinished],
        ["later versions first"] = [Feature.Superseded],
        ["places named (§ 5)"] = [Feature.Located],
    };

    /// <summary>Runs it.</summary>
    /// <param name="folders">The sets.</param>
    /// <param name="thesaurus">A thesaurus in MyThes form to measure as well; none if <see langword="null"/>.</param>
    public static async Task RunAsync(IReadOnlyList<string> folders, string? thesaurus)
    {
        List<TrainingSet> sets = [.. folders.Select(f => new TrainingSet(f))];
        try
        {
            Console.WriteLine($"| | {string.Join(" | ", sets.Select(s => s.Name))} |");
            Console.WriteLine($"|---|{string.Concat(sets.Select(_ => "---|"))}");
            await RowAsync("all", sets, new(), null);
            await RowAsync("without synonyms", sets, new() { ["Retrieval:Synonyms"] = "false" }, null);
            if (thesaurus is not null)
            {
                await RowAsync("with OpenThesaurus beside", sets, new() { ["Retrieval:ThesaurusFile"] = thesaurus }, null);
            }

            foreach (var (name, features) in Ingredients)
            {
                await RowAsync("without " + name, sets, new(), Without(features));
            }

            await RowAsync("Lucene's order alone", sets, new(), Only(Feature.Score, Feature.Rank));
            await RowAsync("one sentence only", sets, new() { ["Answering:MaxQuotes"] = "1", ["Answering:Gain"] = "1" }, null);
        }
        finally
        {
            sets.ForEach(s => s.Dispose());
        }
    }

    private static async Task RowAsync(string name, List<TrainingSet> sets, Dictionary<string, string?> settings, RankingModel? model)
    {
        settings["Answering:Caution"] = "0";
        var cells = new List<string>();
        foreach (var set in sets)
        {
            await using var engine = await set.EngineAsync(settings, model);
            var report = await engine.GetRequiredService<Evaluator>().RunAsync(set.Questions);
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{report.Scores.All.Hit1:0.0} / {report.Scores.All.Correct:0.0}"));
        }

        Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");
    }

    private static RankingModel Without(Feature[] features) => new([.. RankingModel.BuiltIn.Weights.Select(w => features.Contains(w.Feature) ? 0 : w.Weight)]);

    private static RankingModel Only(params Feature[] features) => new([.. RankingModel.BuiltIn.Weights.Select(w => features.Contains(w.Feature) ? w.Weight : 0)]);
}
