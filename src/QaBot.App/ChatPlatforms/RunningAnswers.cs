using System.Collections.Concurrent;

namespace QaBot.App.ChatPlatforms;

/// <summary>The answers being given now, by thread, so that their askers can stop them.</summary>
internal sealed class RunningAnswers
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>Runs <paramref name="work"/> with a token that <see cref="Stop"/> cancels. False if it was stopped.</summary>
    public async Task<bool> RunAsync(string thread, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var stopped = new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, cancellation);
        _running[thread] = stopped;
        try
        {
            await work(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _running.TryRemove(new(thread, stopped));
        }
    }

    /// <summary>Stops the answer of a thread. False if none is being given.</summary>
    public bool Stop(string thread)
    {
        if (!_running.TryGetValue(thread, out var stopped))
        {
            return false;
        }

        try
        {
            stopped.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}
