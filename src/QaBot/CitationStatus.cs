namespace QaBot;

/// <summary>How a quotation was proven to stand in its document. What cannot be proven is never a citation.</summary>
public enum CitationStatus
{
    /// <summary>It stands there character for character.</summary>
    Verbatim,

    /// <summary>It differed in white space, hyphenation, quotation marks or Unicode form; the source's own text was put in its place.</summary>
    Repaired,
}
