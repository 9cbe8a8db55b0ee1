using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Indexing;

namespace QaBot.Tests.Answering;

/// <summary>Numbers that a browser or Word counts stand in no file: they are shown, but never quoted.</summary>
public sealed class CountedListTests : IDisposable
{
    private const string Page = """
        <html><head><title>Rücksendung</title></head><body><h1>Wie sende ich ein Messgerät zurück?</h1>
        <ol><li>Füllen Sie das Formular im Kundenportal aus.</li><li>Reinigen Sie das Messgerät gründlich.</li>
        <li>Schicken Sie das Messgerät an das Werk in Altenweser.</li></ol></body></html>
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("qabot-counted-").FullName;

    [Theory]
    [InlineData("Wie sende ich ein Messgerät zurück?")]
    [InlineData("Wohin schicke ich das Messgerät?")]
    [InlineData("Wo ist das Formular?")]
    public async Task What_is_quoted_stands_in_the_file_without_the_number_before_it(string question)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "faq.html"), Page, TestContext.Current.CancellationToken);

        var answer = await AskAsync(question);

        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Citations, c => Assert.Contains(c.Quote, Page, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<Answer> AskAsync(string question)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = _root,
            ["Indexing:Folder"] = Path.Combine(_root, ".index"),
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddQaBot(configuration).BuildServiceProvider();
        await services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);
        return (await services.GetRequiredService<IConversations>().AskAsync(new(question) { Keep = false }, TestContext.Current.CancellationToken)).Answer;
    }
}
