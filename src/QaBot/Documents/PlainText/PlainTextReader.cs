namespace QaBot.Documents.PlainText;

/// <summary>Reads plain text: its shape alone tells paragraphs, lists and tables apart.</summary>
internal sealed class PlainTextReader(DocumentsOptions options) : IDocumentReader
{
    private const int LongestTitle = 200;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (SourceText.Of(path, bytes.Span, options, out var unreadable) is not { } text)
        {
            return unreadable!;
        }

        var blocks = new PlainTextBlocks(text, cancellation).Find();
        return FinishedDocument.From(path, text, blocks, new() { Title = TitleOf(text, blocks) }, bytes.Span);
    }

    // The first line is the title if it looks like one: short, no sentence, no row, nothing but title above a text.
    private static string? TitleOf(string text, List<Block> blocks)
    {
        if (blocks.Count < 2 || blocks[0] is not { Kind: BlockKind.Paragraph or BlockKind.Heading } first)
        {
            return null;
        }

        var title = first.Span.In(text).Trim();
        return title.Length <= LongestTitle && !title.AsSpan().ContainsAny('\n', '\r') && title[^1] is not ('.' or ':' or ',' or ';' or '!')
            && !LabelledLine.IsMatch(title) && title.Any(char.IsLetter)
            ? title
            : null;
    }
}
