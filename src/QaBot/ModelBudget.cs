namespace QaBot;

/// <summary>What models may take for one question, and what the language model took: one time for all their calls together, so that a bad one cannot take a multiple of it.</summary>
/// <param name="time">How long models may take in all, from now.</param>
/// <param name="clock">Counts it.</param>
internal sealed class ModelBudget(TimeSpan time, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _over = new(time, clock);

    /// <summary>How long all calls together may take.</summary>
    public TimeSpan Time { get; } = time;

    /// <summary>Triggered when the time is over; the answer comes without models then.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>What the calls of the language model cost so far; <see langword="null"/> if there was none.</summary>
    public ModelUsage? Spent { get; private set; }

    /// <summary>Adds what a call cost.</summary>
    public void Spend(ModelUsage usage) =>
        Spent = Spent is { } spent ? new(spent.InputTokens + usage.InputTokens, spent.OutputTokens + usage.OutputTokens, spent.Elapsed + usage.Elapsed) : usage;

    /// <inheritdoc/>
    public void Dispose() => _over.Dispose();
}
