using QaBot.App.Rendering;

namespace QaBot.App.Chat.Input;

/// <summary>Lines from a person at a terminal.</summary>
internal sealed class KeyboardInput : IChatInput
{
    private readonly KeySource _keys;
    private readonly LineEditor _editor;

    /// <summary>Begins to listen to the keyboard.</summary>
    public KeyboardInput(Terminal terminal, InputHistory history, Func<string, IReadOnlyList<string>> complete)
    {
        _keys = new();
        _editor = new(new KeyStrokes(_keys.Keys), terminal, history, complete);
        _keys.Start();
    }

    /// <inheritdoc/>
    public bool IsInteractive => true;

    /// <inheritdoc/>
    public Task<ChatLine> ReadAsync(string placeholder, CancellationToken cancellation) => _editor.ReadAsync(placeholder, cancellation);

    /// <inheritdoc/>
    public IDisposable? CancelOnInterrupt(CancellationTokenSource running) => _keys.CancelOnInterrupt(running);

    /// <inheritdoc/>
    public void Dispose() => _keys.Dispose();
}
