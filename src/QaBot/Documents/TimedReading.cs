namespace QaBot.Documents;

/// <summary>Runs a reader with a time limit, on a stack that deeply nested files cannot exhaust so easily.</summary>
internal static class TimedReading
{
    /// <summary>
    /// How long one pattern may look at one piece of text, in milliseconds of wall time. It only ends what would not end; on a
    /// busy machine a sound document must not be lost for waiting.
    /// </summary>
    public const int MatchMilliseconds = 20_000;

    // Only touched pages cost memory, so that a deep stack is free for ordinary files.
    private const int StackBytes = 64 << 20;

    /// <summary>What the reader says, or an <see cref="UnreadableDocument"/> if it throws or does not come back in time.</summary>
    public static ReadResult Run(IDocumentReader reader, string path, byte[] bytes, TimeSpan limit, CancellationToken cancellation)
    {
        // Not disposed: a reader that overruns its time may still look at the token.
        var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var done = new TaskCompletionSource<ReadResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => done.SetResult(ReadGuarded(reader, path, bytes, budget.Token)), StackBytes)
        {
            IsBackground = true,
            Name = "Reading a document",
        };
        thread.Start();
        if (!done.Task.Wait(limit, cancellation))
        {
            budget.Cancel();
            return new UnreadableDocument(path, UnreadableReason.TooSlow, $"it took longer than {limit.TotalSeconds:0} s to read (Documents:SecondsPerFile)");
        }

        cancellation.ThrowIfCancellationRequested();
        return done.Task.Result;
    }

    private static ReadResult ReadGuarded(IDocumentReader reader, string path, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            return reader.Read(path, bytes, cancellation);
        }
        catch (Exception e)
        {
            return new UnreadableDocument(path, UnreadableReason.Broken, e.GetType().Name);
        }
    }
}
