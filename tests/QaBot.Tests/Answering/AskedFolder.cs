using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Indexing;

namespace QaBot.Tests.Answering;

/// <summary>A folder of documents that is asked as the program asks its own, without a model.</summary>
internal sealed class AskedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AskedFolder Write(string name, string content)
    {
        _folder.Write(name, content);
        return this;
    }

    /// <summary>The answer over this folder, or over <paramref name="documents"/>.</summary>
    public async Task<Answer> AskAsync(string question, string? documents = null, string language = "de", params IReadOnlyList<string> history)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = documents ?? _folder.Path,
            ["Indexing:Folder"] = Path.Combine(_folder.Path, ".index"),
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddQaBot(configuration).BuildServiceProvider();
        await services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);
        return (await services.GetRequiredService<IConversations>().AskAsync(new(question) { Keep = false, Language = language, History = history }, TestContext.Current.CancellationToken)).Answer;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
