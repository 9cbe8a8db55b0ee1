using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class IngestionRunTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public IngestionRunTests()
    {
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        _fixture.Write("amt/wald.txt", "Im Wald wachsen Buchen und Fichten.");
        _fixture.Write("amt/meer.md", "Das Meer ist salzig.");
    }

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_cancelled_run_keeps_what_is_done_and_the_next_goes_on_from_there()
    {
        for (var i = 0; i < 40; i++)
        {
            _fixture.Write($"viele/{i:00}.txt", $"Nummer {i} handelt von Kürbissen.");
        }

        using var stop = new CancellationTokenSource();
        var progress = new StopAfter(10, stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fixture.RunAsync(progress: progress, cancellation: stop.Token));
        var kept = _fixture.Library.List().Count;

        var report = await _fixture.RunAsync();

        Assert.InRange(kept, 10, 42);
        Assert.Equal(kept, report.Count(FileOutcome.Unchanged));
        Assert.Equal(43, _fixture.Library.List().Count);
    }

    [Fact]
    public async Task A_rebuild_replaces_everything_in_one_step()
    {
        await _fixture.RunAsync();
        using var before = _fixture.Index.Acquire();
        var seen = new List<int>();

        var report = await _fixture.RunAsync(new(Rebuild: true), new Each(() => seen.Add(_fixture.Find("Fichten").Length)));

        Assert.Equal(3, report.Count(FileOutcome.Added));
        Assert.All(seen, found => Assert.Equal(1, found));
        Assert.Equal(["amt/wald.txt"], _fixture.Find("Fichten"));
        using var after = _fixture.Index.Acquire();
        Assert.True(after.Generation > before.Generation);
    }

    private sealed class StopAfter(int count, CancellationTokenSource stop) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            if (value.Done == count)
            {
                stop.Cancel();
            }
        }
    }

    private sealed class Each(Action action) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => action();
    }
}
