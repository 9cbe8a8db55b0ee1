namespace QaBot.App.Commands;

/// <summary>Ends a command with one clear line that says what to do.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Error) : Exception(message)
{
    /// <summary>The program's exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
