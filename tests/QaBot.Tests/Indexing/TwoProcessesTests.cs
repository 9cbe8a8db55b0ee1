using System.Diagnostics;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class TwoProcessesTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public TwoProcessesTests() => _fixture.Write("haus.txt", "Das Haus steht am Hang.");

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_second_writer_is_told_who_writes_and_readers_go_on()
    {
        await _fixture.RunAsync();
        using var worker = await IndexingWorker.StartHoldingAsync(_fixture.Root);
        _fixture.Write("neu.txt", "Eine Scheune.");

        var report = await _fixture.EnsureFreshAsync();

        var notice = Assert.Single(report.Notices);
        Assert.Equal((IndexNoticeKind.WriterBusy, worker.Id), (notice.Kind, notice.Holder?.ProcessId));
        Assert.Contains($"Prozess {worker.Id}", IndexingTexts.German.Describe(notice), StringComparison.Ordinal);
        Assert.Contains($"process {worker.Id}", IndexingTexts.English.Describe(notice), StringComparison.Ordinal);
        Assert.Equal(["haus.txt"], _fixture.Find("Haus"));
        worker.Kill();
    }

    [Fact]
    public async Task A_killed_writer_leaves_no_lock_behind()
    {
        using var worker = await IndexingWorker.StartHoldingAsync(_fixture.Root);
        worker.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

        var report = await _fixture.EnsureFreshAsync();

        Assert.Empty(report.Notices);
        Assert.Equal(["haus.txt"], _fixture.Find("Haus"));
    }

    [Fact]
    public async Task A_reader_sees_what_another_process_commits()
    {
        await _fixture.RunAsync();
        using var reader = _fixture.Reopened();
        Assert.Empty(reader.Find("Scheune"));
        var before = GenerationOf(reader);
        _fixture.Write("neu.txt", "Eine Scheune.");

        await RunWorkerAsync();

        Assert.Equal(["neu.txt"], reader.Find("Scheune"));
        Assert.True(GenerationOf(reader) > before);
    }

    [Fact]
    public async Task A_reader_follows_when_the_index_is_set_aside_and_rebuilt_under_the_same_file_names()
    {
        await _fixture.RunAsync();
        using var reader = _fixture.Reopened();
        Assert.Equal(["haus.txt"], reader.Find("Haus"));
        var before = GenerationOf(reader);
        _fixture.Write("haus.txt", "Die Scheune steht am Hang.");
        Damage.FlipBit(Directory.GetFiles(_fixture.LuceneFolder, "*.cfs")[0], new Random(1));

        using (var other = _fixture.Reopened())
        {
            Assert.Equal(IndexNoticeKind.DamagedRebuilt, Assert.Single((await other.EnsureFreshAsync()).Notices).Kind);
        }

        Assert.Empty(reader.Find("Haus"));
        Assert.Equal(["haus.txt"], reader.Find("Scheune"));
        Assert.True(GenerationOf(reader) > before);
    }

    [Fact]
    public async Task Processes_that_start_at_once_without_an_index_all_answer()
    {
        for (var i = 0; i < 20; i++)
        {
            _fixture.Write($"{i}.txt", $"Bericht {i} über Kürbisse.");
        }

        using var one = IndexingWorker.Start(IndexingWorker.Index, _fixture.Root);
        using var two = IndexingWorker.Start(IndexingWorker.Index, _fixture.Root);
        await Task.WhenAll(one.WaitForExitAsync(TestContext.Current.CancellationToken), two.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.Empty((await _fixture.EnsureFreshAsync()).Notices);
        Assert.Equal(20, _fixture.Find("Kürbisse").Length);
        Assert.Equal(21, _fixture.Library.List().Count);
    }

    private static long GenerationOf(IndexFixture fixture)
    {
        using var snapshot = fixture.Index.Acquire();
        return snapshot.Generation;
    }

    private async Task RunWorkerAsync()
    {
        using Process worker = IndexingWorker.Start(IndexingWorker.Index, _fixture.Root);
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, worker.ExitCode);
    }
}
