namespace QaBot;

/// <summary>A piece of a document that its format or shape sets apart: a paragraph, a heading, a row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="SourceDocument.Text"/>, without marks such as "#" or "- ".</param>
/// <param name="Lines">The lines it covers.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, LineRange Lines)
{
    /// <summary>The depth of a heading, a list item or a paragraph within one, from 1; 0 elsewhere.</summary>
    public int Level { get; init; }

    /// <summary>How many characters at its beginning are a number that the format counts and the file does not hold, with the space behind it.</summary>
    public int Mark { get; init; }

    /// <summary>The 1-based page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>The cells of a table row, in order; empty elsewhere.</summary>
    public IReadOnlyList<TextSpan> Cells { get; init; } = [];

    /// <summary>Whether the format itself sets the block apart from the article (navigation, footer, advertisement).</summary>
    public bool IsBoilerplate { get; init; }
}
