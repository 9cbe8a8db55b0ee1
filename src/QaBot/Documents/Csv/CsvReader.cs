using QaBot.Documents.PlainText;

namespace QaBot.Documents.Csv;

/// <summary>Reads tables that were saved as text: lines of one cell are titles, the first row of several names the columns.</summary>
internal sealed class CsvReader(DocumentsOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (SourceText.Of(path, bytes.Span, options, out var unreadable) is not { } text)
        {
            return unreadable!;
        }

        var rows = CsvRows.Of(text, cancellation);
        var titles = Math.Max(0, rows.FindIndex(static row => row.Skip(1).Any(static cell => !cell.IsEmpty)));
        var table = new TextTable(rows.Count - titles, rows[titles..], IsRuledUnderFirst: true);
        var blocks = rows.Take(titles).Select(static row => new Block(BlockKind.Paragraph, row[0], default)).Concat(table.ToBlocks(text).Select(row => Whole(row, text)));
        return FinishedDocument.From(path, text, blocks, new(), bytes.Span);
    }

    /// <summary>The row with the quotation marks of its first and its last cell.</summary>
    private static Block Whole(Block row, string text)
    {
        var (start, end) = row.Span;
        var opening = start > 0 && text[start - 1] == '"' ? 1 : 0;
        var closing = end < text.Length && text[end] == '"' ? 1 : 0;
        return row with { Span = new(start - opening, end + closing) };
    }
}
