namespace QaBot.Conversations;

/// <summary>Lets the turns of one conversation run one after the other, in the order they were asked, and those of different ones side by side.</summary>
internal sealed class TurnQueue
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>How many conversations have a turn running or waiting.</summary>
    public int Busy
    {
        get
        {
            lock (_gate)
            {
                return _last.Count;
            }
        }
    }

    /// <summary>Waits for the turns asked before; disposing what comes back lets the next one run.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var turn = new Place(this, conversation);
        Task? before;
        lock (_gate)
        {
            before = _last.GetValueOrDefault(conversation);
            _last[conversation] = turn.Left;
        }

        try
        {
            await (before ?? Task.CompletedTask).WaitAsync(cancellation);
            return turn;
        }
        catch (OperationCanceledException)
        {
            // Whoever leaves the queue must not let the next one overtake the turn that still runs.
            _ = before!.ContinueWith(_ => turn.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private sealed class Place(TurnQueue queue, string conversation) : IDisposable
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Left => _left.Task;

        public void Dispose()
        {
            lock (queue._gate)
            {
                if (queue._last.TryGetValue(conversation, out var last) && last == Left)
                {
                    queue._last.Remove(conversation);
                }
            }

            _left.TrySetResult();
        }
    }
}
