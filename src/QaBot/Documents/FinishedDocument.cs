namespace QaBot.Documents;

/// <summary>The last step of every reader: blocks put in order, lines counted, metadata completed from the text itself.</summary>
internal static class FinishedDocument
{
    /// <summary>The document, or an <see cref="UnreadableDocument"/> if no block holds a letter or digit.</summary>
    /// <param name="path">The path below the documents folder.</param>
    /// <param name="text">The canonical text.</param>
    /// <param name="blocks">The blocks in any order; what lies within an earlier one is dropped.</param>
    /// <param name="metadata">What the format states.</param>
    /// <param name="bytes">The file, for its hash.</param>
    /// <param name="savedOn">The day on which the file was saved, which dates the document if neither format nor text states a date.</param>
    public static ReadResult From(string path, string text, IEnumerable<Block> blocks, DocumentMetadata metadata, ReadOnlySpan<byte> bytes, DateOnly? savedOn = null)
    {
        var draft = new SourceDocument(path, text, [], metadata, SourceDocument.HashOf(bytes));
        var ordered = new List<Block>();
        var end = 0;
        foreach (var block in blocks.OrderBy(b => b.Span.Start))
        {
            var span = Trim(text, new(Math.Max(block.Span.Start, end), Math.Min(block.Span.End, text.Length)));
            if (span.IsEmpty || !HasWord(span.In(text)))
            {
                continue;
            }

            ordered.Add(block with
            {
                Span = span,
                Lines = draft.LinesOf(span),
                Cells = [.. block.Cells.Select(cell => Inside(span, Trim(text, cell)))],
            });
            end = span.End;
        }

        if (ordered.Count == 0)
        {
            return new UnreadableDocument(path, UnreadableReason.Empty, "there is no text in it");
        }

        var stated = StatedMetadata.Complete(metadata, text, ordered);
        return new ReadDocument(draft with { Blocks = ordered, Metadata = stated with { Date = stated.Date ?? savedOn, Language = LanguageGuess.Of(text, metadata.Language) } });
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    // An empty cell keeps its place in the row, so that the others stay under their columns.
    private static TextSpan Inside(TextSpan row, TextSpan cell)
    {
        var start = Math.Clamp(cell.Start, row.Start, row.End);
        return new(start, Math.Clamp(cell.End, start, row.End));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }
}
