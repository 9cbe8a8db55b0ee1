namespace QaBot.Indexing;

/// <summary>What a run did.</summary>
/// <param name="Files">One result a file, ordered by path.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestionReport(IReadOnlyList<FileResult> Files, TimeSpan Elapsed)
{
    /// <summary>Nothing was to be done.</summary>
    public static IngestionReport Nothing { get; } = new([], TimeSpan.Zero);

    /// <summary>What the user should know about the index: why it is not up to date, or why it was built anew.</summary>
    public IReadOnlyList<IndexNotice> Notices { get; init; } = [];

    /// <summary>How many files of the folder were passed over because no reader knows their kind.</summary>
    public int UnknownFiles { get; init; }

    /// <summary>Whether something could not be done, so that the index may be older than the documents.</summary>
    public bool IsStale => Notices.Any(notice => notice.IsStale);

    /// <summary>How many files had this outcome.</summary>
    public int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}
