namespace QaBot.Tests;

/// <summary>The stages of the engine follow the data; what comes later is not known to what comes before.</summary>
public sealed class StageOrderTests
{
    private static readonly string[] Stages =
        ["Language", "Documents", "Passages", "Indexing", "Models", "Retrieval", "Answering", "Citations", "Conversations", "Evaluation"];

    [Fact]
    public void A_stage_uses_the_root_and_earlier_stages_only()
    {
        var engine = Path.Combine(Repository.Root, "src", "QaBot");
        var breaches = new List<string>();
        for (var i = 0; i < Stages.Length; i++)
        {
            foreach (var file in Sources(Path.Combine(engine, Stages[i])))
            {
                var text = File.ReadAllText(file);
                breaches.AddRange(Stages[(i + 1)..].Where(later => Names(text, later)).Select(later => $"{Path.GetRelativePath(engine, file)} uses {later}"));
            }
        }

        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_folder_of_the_engine_is_a_stage()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "QaBot")).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj"));

        Assert.Equal(Stages.Order(), folders.Order());
    }

    private static bool Names(string text, string stage) =>
        text.Contains($"using QaBot.{stage};", StringComparison.Ordinal) || text.Contains($"using QaBot.{stage}.", StringComparison.Ordinal) || text.Contains($"QaBot.{stage}.", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories);
}
