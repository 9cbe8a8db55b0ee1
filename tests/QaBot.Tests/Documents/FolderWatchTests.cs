using QaBot.Documents;
using QaBot.Documents.PlainText;

namespace QaBot.Tests.Documents;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly DocumentsOptions Limits = new() { PollMilliseconds = 200 };

    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task New_changed_and_deleted_files_are_told()
    {
        using var watch = Watch();
        await Expect(watch, () => _files.Write("a.txt", "eins"));
        await Expect(watch, () => _files.Write("a.txt", "zwei und mehr"));
        await Expect(watch, () => _files.Write("tief/unten/b.txt", "drei"));
        await Expect(watch, () => File.Move(Path.Combine(_files.Path, "a.txt"), Path.Combine(_files.Path, "c.txt")));
        await Expect(watch, () => File.Delete(Path.Combine(_files.Path, "c.txt")));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_made_again_is_watched_on()
    {
        _files.Write("a.txt", "eins");
        using var watch = Watch();
        await Expect(watch, () => Directory.Delete(_files.Path, recursive: true));
        await Expect(watch, () => _files.Write("a.txt", "zwei"));
        await Expect(watch, () => _files.Write("b.txt", "drei"));
    }

    [Fact]
    public async Task Waiting_ends_with_its_cancellation()
    {
        using var watch = Watch();
        using var stop = new CancellationTokenSource();
        var waiting = watch.WaitForChangeAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private FolderWatch Watch() => new(new DocumentFolder(new() { Folder = _files.Path }, [new PlainTextReader(Limits)]), Limits, TimeProvider.System);

    private static async Task Expect(FolderWatch watch, Action change)
    {
        var told = watch.WaitForChangeAsync(TestContext.Current.CancellationToken);
        Assert.False(told.IsCompleted);
        change();
        await told.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
