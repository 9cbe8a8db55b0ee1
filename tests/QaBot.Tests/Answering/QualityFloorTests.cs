using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Evaluation;
using QaBot.Indexing;

namespace QaBot.Tests.Answering;

/// <summary>The answers to the repository's own questions do not get worse. The floors lie a little under what was measured.</summary>
public sealed class QualityFloorTests : IDisposable
{
    private readonly string _index = Directory.CreateTempSubdirectory("qabot-quality-").FullName;

    [Theory]
    [InlineData("documents", "tests/corpora/article/questions.jsonl", "correct=72", "first=58", "hit1=76", "refusedUnanswerable=60", "refusedAnswerable=14", "citationsVerbatim=100")]
    [InlineData("documents", "tests/corpora/article/follow-ups.jsonl", "correct=72", "hit1=70", "refusedUnanswerable=60", "refusedAnswerable=9", "citationsVerbatim=100")]
    [InlineData("tests/corpora/office/documents", "tests/corpora/office/questions.jsonl", "correct=66", "hit1=72", "refusedUnanswerable=52", "refusedAnswerable=9")]
    [InlineData("tests/corpora/office/documents", "tests/corpora/office/questions-heldout.jsonl", "correct=68", "hit1=68", "refusedUnanswerable=25", "refusedAnswerable=14")]
    [InlineData("tests/corpora/club/documents", "tests/corpora/club/questions.jsonl", "correct=68", "hit1=60", "refusedUnanswerable=42", "refusedAnswerable=13", "citationsVerbatim=98")]
    public async Task Own_questions_are_answered_at_least_as_well_as_before(string documents, string questions, params string[] floors)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = Path.Combine(Repository.Root, documents),
            ["Indexing:Folder"] = _index,
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddQaBot(configuration).BuildServiceProvider();
        await services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);

        var report = await services.GetRequiredService<Evaluator>().RunAsync(
            QuestionSet.Load(Path.Combine(Repository.Root, questions)), cancellation: TestContext.Current.CancellationToken);

        Assert.True(report.Against(Floors.Parse(floors)).Passed, report.ToJson()[..2000]);
    }

    [Fact]
    public async Task The_first_question_of_the_readme_is_answered_from_the_right_lines()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = Path.Combine(Repository.Root, "documents"),
            ["Indexing:Folder"] = _index,
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddQaBot(configuration).BuildServiceProvider();
        await services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);

        var reply = await services.GetRequiredService<IConversations>().AskAsync(
            new("Unter welchen Bedingungen beteiligt sich Deutschland?") { Keep = false }, TestContext.Current.CancellationToken);

        Assert.Contains(reply.Answer.Citations, c => c.Lines.First is 10 or 23);
        Assert.All(reply.Answer.Citations, c => Assert.Contains(c.Quote, File.ReadAllText(Path.Combine(Repository.Root, "documents", c.Document)), StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_index, recursive: true);
}
