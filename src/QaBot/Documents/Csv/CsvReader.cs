using QaBot.Documents.PlainText;

namespace QaBot.Documents.Csv;

/// <summary>Reads tables that were saved as text: the first row names the columns, each further row is a row.</summary>
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
        return FinishedDocument.From(path, text, new TextTable(rows.Count, rows, IsRuledUnderFirst: true).ToBlocks(text), new(), bytes.Span);
    }
}
