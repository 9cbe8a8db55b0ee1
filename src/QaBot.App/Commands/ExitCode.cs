namespace QaBot.App.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done; for a question: answered.</summary>
    public const int Ok = 0;

    /// <summary>Something went wrong.</summary>
    public const int Error = 1;

    /// <summary>The command line, a setting or a path is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The documents do not answer the question.</summary>
    public const int Refused = 3;

    /// <summary>There is no citation of that id.</summary>
    public const int UnknownCitation = 4;

    /// <summary>A quality floor was missed.</summary>
    public const int BelowFloor = 5;

    /// <summary>Stopped with Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end (SIGTERM).</summary>
    public const int Terminated = 143;
}
