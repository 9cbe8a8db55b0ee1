namespace QaBot.App.Rendering;

/// <summary>What a stream that people read can do.</summary>
/// <param name="HasControl">Whether the cursor can be moved and lines cleared.</param>
/// <param name="HasColor">Whether colour and bold are shown.</param>
/// <param name="HasLinks">Whether links can be clicked (OSC 8).</param>
/// <param name="Width">The columns right now; <see cref="int.MaxValue"/> where lines are not to be broken.</param>
internal sealed record TerminalTraits(bool HasControl, bool HasColor, bool HasLinks, Func<int> Width)
{
    /// <summary>A file, a pipe, a test: bare text, one line a paragraph.</summary>
    public static TerminalTraits Bare { get; } = new(false, false, false, static () => int.MaxValue);

    /// <summary>The traits of standard output.</summary>
    public static TerminalTraits OfOutput() => Of(Console.IsOutputRedirected);

    /// <summary>The traits of standard error.</summary>
    public static TerminalTraits OfError() => Of(Console.IsErrorRedirected);

    private static TerminalTraits Of(bool redirected)
    {
        if (redirected)
        {
            return Bare;
        }

        var term = Environment.GetEnvironmentVariable("TERM");
        var color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && term is not "dumb";
        return new(term is not "dumb", color, color && term is not "linux", CurrentWidth);
    }

    private static int CurrentWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
