namespace QaBot.Citations;

/// <summary>The forms in which a citation can be taken along.</summary>
public enum CitationFormat
{
    /// <summary>A line as it stands in a footnote.</summary>
    Text,

    /// <summary>The quotation with its source in Markdown.</summary>
    Markdown,

    /// <summary>An entry for BibTeX and biblatex.</summary>
    BibTeX,

    /// <summary>RIS, for Zotero, EndNote and Citavi.</summary>
    Ris,

    /// <summary>CSL-JSON, for pandoc and Zotero.</summary>
    CslJson,
}
