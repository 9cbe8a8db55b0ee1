namespace QaBot.Indexing;

/// <summary>Makes something of the index after a run has changed it. The new state can already be read meanwhile.</summary>
internal interface IIndexFollowUp
{
    /// <summary>Does so; a failure is its own and does not undo the run.</summary>
    /// <param name="cancellation">Stops it.</param>
    Task RunAsync(CancellationToken cancellation);
}
