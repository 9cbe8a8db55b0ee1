namespace QaBot.App.Commands;

/// <summary>Spares a process that soon ends what only pays in one that runs on.</summary>
internal static class ShortRun
{
    // In bytes. One answer is out before as much is allocated.
    private const int Uncollected = 48 << 20;

    /// <summary>Sets the process up; to be called before anything else.</summary>
    /// <param name="args">The command line, which has not been parsed yet.</param>
    public static void Prepare(string[] args)
    {
        // A collection at the start moves all word lists and frees hardly anything.
        GC.TryStartNoGCRegion(Uncollected);
        if (args.Contains("ask"))
        {
            // Code that libraries would write and compile at run time, patterns and factories, is slower to make than to do without.
            AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", false);
        }
    }
}
