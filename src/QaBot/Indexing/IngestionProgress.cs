namespace QaBot.Indexing;

/// <summary>How far a run has come.</summary>
/// <param name="Done">How many files are done.</param>
/// <param name="Total">How many files there are.</param>
/// <param name="Last">What became of the last one.</param>
public sealed record IngestionProgress(int Done, int Total, FileResult Last);
