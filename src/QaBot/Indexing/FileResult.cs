namespace QaBot.Indexing;

/// <summary>What a run did with one file.</summary>
/// <param name="Path">The path below the documents folder.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record FileResult(string Path, FileOutcome Outcome)
{
    /// <summary>How many passages it has now.</summary>
    public int Passages { get; init; }

    /// <summary>Its former path, if it was renamed.</summary>
    public string? FormerPath { get; init; }

    /// <summary>Why it could not be read, if so.</summary>
    public UnreadableReason? Reason { get; init; }

    /// <summary>More on why, in English.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How long reading and splitting took.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>What became of a file in a run.</summary>
public enum FileOutcome
{
    /// <summary>It was not known and has been read.</summary>
    Added,

    /// <summary>It has other content than before and has been read again.</summary>
    Changed,

    /// <summary>It was not touched.</summary>
    Unchanged,

    /// <summary>It has another path than before; its text was not read again.</summary>
    Renamed,

    /// <summary>It is gone, and so is what the index knew of it.</summary>
    Removed,

    /// <summary>It could not be read.</summary>
    Unreadable,
}
