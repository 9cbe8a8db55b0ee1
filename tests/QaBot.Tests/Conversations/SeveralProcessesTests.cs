using System.Diagnostics;

namespace QaBot.Tests.Conversations;

public sealed class SeveralProcessesTests : IDisposable
{
    private readonly ConversationHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Two_processes_talk_in_one_conversation_and_no_turn_is_lost_even_when_one_is_killed()
    {
        using var killed = SecondProcess.Start(_house.Folder, "killed");
        using var kept = SecondProcess.Start(_house.Folder, "kept");
        await WaitFor(() => Kept("killed").Length >= 20 && Kept("kept").Length >= 20, killed, kept);
        killed.Kill();
        await killed.WaitForExitAsync(Cancellation);
        var then = Kept("kept").Length;
        await WaitFor(() => Kept("kept").Length >= then + 10, kept);
        await File.WriteAllTextAsync(Path.Combine(_house.Folder, "stop"), "", Cancellation);
        await kept.WaitForExitAsync(Cancellation);

        var turns = await _house.Open().TurnsAsync("console", "gemeinsam", Cancellation);
        Assert.Equal(0, kept.ExitCode);
        Assert.Equal(Enumerable.Range(1, turns.Count), turns.Select(t => t.Number));
        Assert.Empty(Kept("killed").Concat(Kept("kept")).Except(turns.Select(t => $"{t.Number} {t.Question}")));
        Assert.Empty(Directory.GetFiles(_house.Folder, "*.damaged-*"));
    }

    private string[] Kept(string name)
    {
        var file = Path.Combine(_house.Folder, name + ".kept");
        return File.Exists(file) ? [.. File.ReadAllText(file).Split('\n')[..^1]] : [];
    }

    private static async Task WaitFor(Func<bool> condition, params Process[] running)
    {
        while (!condition())
        {
            foreach (var ended in running.Where(p => p.HasExited))
            {
                Assert.Fail(await ended.StandardOutput.ReadToEndAsync(Cancellation) + await ended.StandardError.ReadToEndAsync(Cancellation));
            }

            await Task.Delay(50, Cancellation);
        }
    }
}
