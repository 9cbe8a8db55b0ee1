namespace QaBot.Indexing;

/// <summary>What a run shall do.</summary>
/// <param name="Rebuild">Read every document anew.</param>
/// <param name="Only">Paths below the documents folder of the files or folders to look at; <see langword="null"/> for all.</param>
public sealed record IngestionRequest(bool Rebuild = false, IReadOnlyList<string>? Only = null);
