using System.CommandLine;

namespace QaBot.App.Commands;

/// <summary>A command of the program: its arguments and options, and what it does with them.</summary>
internal abstract class QaBotCommand(string name, string description) : Command(name, description)
{
    /// <summary>How long it may take to stop; then the program ends all the same.</summary>
    public virtual TimeSpan StopsWithin { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs the command.</summary>
    /// <param name="run">Settings, streams and engine of this run.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellation">Set off by Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public abstract Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation);
}
