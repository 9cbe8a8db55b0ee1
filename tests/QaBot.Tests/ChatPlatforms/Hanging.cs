using System.Collections.Concurrent;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>Calls that a fake platform leaves without an answer: before it did what it was told, or after.</summary>
internal sealed class Hanging
{
    private readonly ConcurrentDictionary<(string Place, string Call), bool> _wanted = new();

    /// <summary>Where a call hangs or hung.</summary>
    public ConcurrentQueue<string> Places { get; } = new();

    /// <summary>A call for the place is taken and nothing is done.</summary>
    public void Before(string place, string call) => _wanted[(place, call)] = false;

    /// <summary>A call for the place is carried out and its caller never hears of it.</summary>
    public void After(string place, string call) => _wanted[(place, call)] = true;

    /// <summary>From now on everything is answered.</summary>
    public void End() => _wanted.Clear();

    /// <summary>Waits as long as the caller does, if the call is to hang at this point.</summary>
    public async Task MaybeAsync(string place, string call, bool after, CancellationToken gone)
    {
        if (_wanted.TryGetValue((place, call), out var wanted) && wanted == after)
        {
            Places.Enqueue(place);
            await Task.Delay(Timeout.Infinite, gone);
        }
    }
}
