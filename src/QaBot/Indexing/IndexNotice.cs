namespace QaBot.Indexing;

/// <summary>Something about the index that the user should know; <see cref="IndexingTexts.Describe(IndexNotice)"/> says it in words.</summary>
/// <param name="Kind">What it is about.</param>
public sealed record IndexNotice(IndexNoticeKind Kind)
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = 112;

    /// <summary>A path or an error in the system's words.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Who writes, for <see cref="IndexNoticeKind.WriterBusy"/>.</summary>
    public LockHolder? Holder { get; init; }

    /// <summary>Whether the index could not be brought up to date, so that what is said may be old.</summary>
    public bool IsStale => Kind is not (IndexNoticeKind.DamagedRebuilt or IndexNoticeKind.Rebuilt);

    /// <summary>What a failed attempt to write has to tell.</summary>
    internal static IndexNotice Of(Exception e)
    {
        var isFull = e is IOException && (e.HResult & 0xFFFF) is NoSpaceLeft or QuotaExceeded or WindowsDiskFull;
        return new(isFull ? IndexNoticeKind.DiskFull : IndexNoticeKind.NotWritable) { Detail = e.Message };
    }
}
