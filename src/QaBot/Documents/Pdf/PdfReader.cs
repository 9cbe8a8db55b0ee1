using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace QaBot.Documents.Pdf;

/// <summary>Reads PDF files: words become lines, lines paragraphs, in the order in which one reads them.</summary>
internal sealed class PdfReader(DocumentsOptions options) : IDocumentReader
{
    private const int MostPages = 5000;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (bytes.IsEmpty)
        {
            return new UnreadableDocument(path, UnreadableReason.Empty, "the file has no content");
        }

        // Some programs put a few bytes before the header, and readers accept that.
        if (bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) < 0)
        {
            return new UnreadableDocument(path, UnreadableReason.Broken, "it does not begin as a PDF file does");
        }

        var filters = new BoundedFilters(options.MaxUnpackedMegabytes * 1_000_000L);
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new() { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            var result = Read(path, bytes, document, cancellation);
            return filters.HasRefused ? TooLarge(path) : result;
        }
        catch (PdfDocumentEncryptedException)
        {
            return new UnreadableDocument(path, UnreadableReason.Encrypted, "it needs a password");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The library answers damage with whatever exception happens to come up.
            return filters.HasRefused ? TooLarge(path) : new UnreadableDocument(path, UnreadableReason.Broken, $"it is no sound PDF file ({e.GetType().Name})");
        }
    }

    private static UnreadableDocument TooLarge(string path) =>
        new(path, UnreadableReason.TooLarge, "it unpacks to far more than it should (Documents:MaxUnpackedMegabytes)");

    private ReadResult Read(string path, ReadOnlyMemory<byte> bytes, PdfDocument document, CancellationToken cancellation)
    {
        var pages = new List<PageLines>();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            pages.Add(new(number, page.Height, ReadingOrder.Of(PageWords.Of(page), page.Width)));
        }

        if (pages.TrueForAll(page => page.Lines.Count == 0))
        {
            return new UnreadableDocument(path, UnreadableReason.NoText, $"{document.NumberOfPages} pages without text; it may hold scanned pictures");
        }

        var running = RunningLines.In(pages);
        var text = new CanonicalText(options.MaxTextMegabytes * 1_000_000);
        new PdfBlocks(text, pages, running, cancellation).Add();
        return text.IsFull
            ? SourceText.TooLong(path, options)
            : FinishedDocument.From(path, text.ToString(), text.Blocks, PdfMetadata.Read(document, text), bytes.Span, PdfMetadata.SavedOn(document));
    }
}
