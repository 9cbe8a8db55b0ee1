using QaBot.App.Rendering;

namespace QaBot.App.Commands;

/// <summary>Shows warnings of the log as one line each on the error output, never inside a line of an answer; with --verbose everything, with its exceptions.</summary>
internal sealed class NoteLog(Terminal terminal, bool isVerbose) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new CategoryLog(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Write(LogLevel level, string category, string message, Exception? exception) => terminal.Aside(() =>
    {
        var ink = level >= LogLevel.Error ? Ink.Bad : level == LogLevel.Warning ? Ink.Warning : Ink.Faint;
        terminal.Line(isVerbose ? $"{category}: {message}" : SafeText.Line(message), ink);
        if (exception is not null && isVerbose)
        {
            terminal.Line(exception.ToString(), Ink.Faint);
        }
    });

    private sealed class CategoryLog(NoteLog owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= (owner.IsVerbose ? LogLevel.Debug : LogLevel.Warning) && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                owner.Write(logLevel, category, formatter(state, exception), exception);
            }
        }
    }

    private bool IsVerbose => isVerbose;
}
