using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

/// <summary>What is made of the index after a run is made in the end, whatever came in between.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("qabot-follow-up-").FullName;

    [Fact]
    public async Task What_was_cut_short_is_made_up_for_at_the_next_start_and_then_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(_root, "documents"));
        File.WriteAllText(Path.Combine(_root, "documents", "a.txt"), "Ein Satz über Birnen steht hier.");

        // The documents are committed, and then the program dies.
        await Assert.ThrowsAsync<OperationCanceledException>(() => StartAsync(new Counting { Dies = true }));
        var next = new Counting();
        await StartAsync(next);
        await StartAsync(next);

        Assert.Equal(1, next.Runs);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task StartAsync(Counting followUp)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = Path.Combine(_root, "documents"),
            ["Indexing:Folder"] = Path.Combine(_root, "index"),
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddQaBot(configuration).AddSingleton<IIndexFollowUp>(followUp).BuildServiceProvider();
        await services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);
    }

    private sealed class Counting : IIndexFollowUp
    {
        public bool Dies { get; init; }

        public int Runs { get; private set; }

        public Task RunAsync(CancellationToken cancellation)
        {
            Runs++;
            return Dies ? Task.FromException(new OperationCanceledException()) : Task.CompletedTask;
        }
    }
}
