namespace QaBot.Passages;

/// <summary>A document as a reader sees it: its blocks with the kind that their shape tells, where the format told none.</summary>
public static class DocumentShape
{
    private const int LongestQuestion = 260;

    /// <summary>The blocks in the order of the text.</summary>
    public static IReadOnlyList<ShapedBlock> Of(SourceDocument document) =>
        [.. BlockClassifier.Classify(document).Select(block => new ShapedBlock(block, Opening(block, document.Text)))];

    private static TextSpan? Opening(Block block, string text)
    {
        if (block.Kind is not BlockKind.Paragraph)
        {
            return null;
        }

        var mark = text.IndexOf('?', block.Span.Start, Math.Min(block.Span.Length, LongestQuestion));
        var isOpening = mark >= 0 && mark + 1 < block.Span.End && char.IsWhiteSpace(text[mark + 1]) && BlockShape.IsQuestion(text[block.Span.Start..(mark + 1)]);
        return isOpening ? new(block.Span.Start, mark + 1) : null;
    }
}

/// <summary>A block of a document as a reader sees it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Question">The question that opens the paragraph and is answered in it, if there is one.</param>
public sealed record ShapedBlock(Block Block, TextSpan? Question);
