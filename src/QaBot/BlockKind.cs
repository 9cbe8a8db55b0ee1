namespace QaBot;

/// <summary>What a block of a document is, as far as its format or its shape tells.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> is 1 for the document's title.</summary>
    Heading,

    /// <summary>A question that stands alone and governs what follows, as in an interview or a list of questions and answers.</summary>
    Question,

    /// <summary>An item of a list; <see cref="Block.Level"/> is its depth, from 1.</summary>
    ListItem,

    /// <summary>A row of a table; <see cref="Block.Cells"/> are its cells.</summary>
    TableRow,

    /// <summary>The row that names a table's columns.</summary>
    TableHeader,

    /// <summary>Program text or other text whose line breaks matter.</summary>
    Verbatim,
}
