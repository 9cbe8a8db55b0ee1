namespace QaBot.App.Chat.Input;

/// <summary>Lines from a pipe or a file; ends with them.</summary>
internal sealed class PipedInput(TextReader reader) : IChatInput
{
    /// <inheritdoc/>
    public bool IsInteractive => false;

    /// <inheritdoc/>
    // A read from a pipe cannot be cancelled, only no longer be waited for.
    public async Task<ChatLine> ReadAsync(string placeholder, CancellationToken cancellation) =>
        await reader.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellation) is { } line ? ChatLine.Of(line.Trim()) : ChatLine.End;

    /// <inheritdoc/>
    public IDisposable? CancelOnInterrupt(CancellationTokenSource running) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream belongs to the process.
    }
}
