namespace QaBot.Citations;

/// <summary>A place where a quotation and its source differ.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Quoted">What the quotation says; empty where words were left out.</param>
/// <param name="Source">What the source says; empty where words were added.</param>
public sealed record WordDifference(DifferenceKind Kind, string Quoted, string Source);

/// <summary>How a quotation departs from its source.</summary>
public enum DifferenceKind
{
    /// <summary>Other words stand there.</summary>
    Changed,

    /// <summary>Words that the source does not have.</summary>
    Added,

    /// <summary>Words of the source that are missing, without a mark of omission.</summary>
    Omitted,

    /// <summary>The same words in another case.</summary>
    Case,

    /// <summary>Other punctuation only.</summary>
    Punctuation,
}
