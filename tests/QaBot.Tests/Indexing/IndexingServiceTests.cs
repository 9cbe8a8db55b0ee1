using Microsoft.Extensions.Hosting;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class IndexingServiceTests : IDisposable
{
    private readonly IndexFixture _fixture = new(settings: ("Documents:PollMilliseconds", "300"));

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task New_edited_and_deleted_files_show_without_a_restart()
    {
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await using var service = await RunningAsync();
        await Until(() => _fixture.Find("Hang") is ["haus.txt"]);

        _fixture.Write("haus.txt", "Das Haus steht am Fluss.");
        await Until(() => _fixture.Find("Fluss") is ["haus.txt"] && _fixture.Find("Hang") is []);

        _fixture.Write("neu/scheune.txt", "Eine Scheune.");
        await Until(() => _fixture.Find("Scheune") is ["neu/scheune.txt"]);

        _fixture.Delete("haus.txt");
        await Until(() => _fixture.Find("Fluss") is []);
    }

    [Fact]
    public async Task A_lock_held_by_another_process_is_waited_for()
    {
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await _fixture.RunAsync();
        using var worker = await IndexingWorker.StartHoldingAsync(_fixture.Root);
        _fixture.Write("neu.txt", "Eine Scheune.");
        await using var service = await RunningAsync();
        await Until(() => _fixture.Get<IndexFreshness>().Notices is [{ Kind: IndexNoticeKind.WriterBusy }]);

        worker.Kill();

        await Until(() => _fixture.Find("Scheune") is ["neu.txt"]);
        await Until(() => _fixture.Get<IndexFreshness>().Notices is []);
    }

    private async Task<Running> RunningAsync()
    {
        var service = _fixture.Get<IHostedService>();
        await service.StartAsync(TestContext.Current.CancellationToken);
        return new(service);
    }

    private static async Task Until(Func<bool> isTrue)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isTrue())
        {
            await Task.Delay(30, patience.Token);
        }
    }

    private sealed class Running(IHostedService service) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await service.StopAsync(CancellationToken.None);
    }
}
