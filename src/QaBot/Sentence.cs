namespace QaBot;

/// <summary>A sentence, list item or table row of a passage.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Lines">The lines it covers.</param>
/// <param name="Kind">The kind of block it stands in.</param>
public readonly record struct Sentence(TextSpan Span, LineRange Lines, BlockKind Kind)
{
    /// <summary>The number of the block in its passage, from 0; sentences of one paragraph share it.</summary>
    public int Block { get; init; }

    /// <summary>Whether a number stands before it that the format counts and the file does not hold, which no quotation may run over.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Which sentence of its provision it is or belongs to, from 1 ("§ 5 Abs. 2 Satz 1"); 0 where there is none or counting leaves a doubt.</summary>
    public int Number { get; init; }
}
