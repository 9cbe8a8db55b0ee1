namespace QaBot.Indexing;

/// <summary>What is known of the index on disk.</summary>
/// <param name="Kind">How it stands.</param>
/// <param name="Commit">Its newest commit, where it can be used.</param>
/// <param name="Detail">What is wrong with a damaged one.</param>
internal sealed record IndexState(IndexStateKind Kind, CommitData? Commit = null, string Detail = "")
{
    /// <summary>Nobody has looked yet.</summary>
    public static IndexState Unopened { get; } = new(IndexStateKind.Unopened);

    /// <summary>There is none yet.</summary>
    public static IndexState Missing { get; } = new(IndexStateKind.Missing);

    /// <summary>Another version of QaBot wrote it in a way this one does not read.</summary>
    public static IndexState Outdated { get; } = new(IndexStateKind.Outdated);

    /// <summary>It is open at <paramref name="commit"/>.</summary>
    public static IndexState Ready(CommitData commit) => new(IndexStateKind.Ready, commit);

    /// <summary>It cannot be trusted.</summary>
    public static IndexState Damaged(string detail) => new(IndexStateKind.Damaged, null, detail);
}

/// <summary>How the index on disk stands.</summary>
internal enum IndexStateKind
{
    /// <summary>Nobody has looked yet.</summary>
    Unopened,

    /// <summary>There is none yet.</summary>
    Missing,

    /// <summary>It is open.</summary>
    Ready,

    /// <summary>It has to be written anew for this version.</summary>
    Outdated,

    /// <summary>It has to be set aside.</summary>
    Damaged,
}
