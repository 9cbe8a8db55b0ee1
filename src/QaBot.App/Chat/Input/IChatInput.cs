namespace QaBot.App.Chat.Input;

/// <summary>Where the lines of a chat come from: a keyboard, or a pipe.</summary>
internal interface IChatInput : IDisposable
{
    /// <summary>Whether a person sits at it.</summary>
    bool IsInteractive { get; }

    /// <summary>The next line.</summary>
    /// <param name="placeholder">What to show faintly while nothing is typed.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<ChatLine> ReadAsync(string placeholder, CancellationToken cancellation);

    /// <summary>Until disposal, Ctrl+C cancels <paramref name="running"/>.</summary>
    IDisposable? CancelOnInterrupt(CancellationTokenSource running);
}
