namespace QaBot.Retrieval.Dense;

/// <summary>How far the embedding of passages has come.</summary>
/// <param name="Done">Passages that have a vector.</param>
/// <param name="Total">All passages.</param>
public sealed record VectorProgress(int Done, int Total);
