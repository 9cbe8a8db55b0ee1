namespace QaBot.Indexing;

/// <summary>What a look at the index found.</summary>
/// <param name="IsDamaged">Whether a part is missing, cut off or altered.</param>
/// <param name="Detail">What is wrong, in English; empty if nothing is.</param>
/// <param name="Bytes">The size of the newest commit.</param>
/// <param name="Verified">Whether every byte was compared with its checksum, rather than each file's length and time alone.</param>
public sealed record HealthReport(bool IsDamaged, string Detail, long Bytes, bool Verified)
{
    /// <summary>There is no index yet.</summary>
    public static HealthReport Nothing { get; } = new(false, "", 0, false);

    /// <summary>The index is damaged.</summary>
    public static HealthReport Damaged(string detail) => new(true, detail, 0, false);
}
