namespace QaBot.Citations;

/// <summary>What has become of a citation since it was shown.</summary>
public enum VerdictStatus
{
    /// <summary>The same words stand in the same lines of the same document.</summary>
    Unchanged,

    /// <summary>The same words stand in other lines, or in a document of another name.</summary>
    Moved,

    /// <summary>The words there are others now.</summary>
    Changed,

    /// <summary>The document, or the passage in it, is no longer there; the quote is kept as it was.</summary>
    Gone,
}
