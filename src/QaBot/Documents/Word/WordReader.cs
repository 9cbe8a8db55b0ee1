using System.Xml;

using DocumentFormat.OpenXml.Packaging;

namespace QaBot.Documents.Word;

/// <summary>Reads Word documents (.docx) as their reader sees them: numbered, with changes accepted.</summary>
internal sealed class WordReader(DocumentsOptions options) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (bytes.IsEmpty)
        {
            return new UnreadableDocument(path, UnreadableReason.Empty, "the file has no content");
        }

        if (ArchiveCheck.Refuse(path, bytes, options, cancellation) is { } refused)
        {
            return refused;
        }

        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            if (package.MainDocumentPart is not { } main || main.Document?.Body is not { } body)
            {
                return new UnreadableDocument(path, UnreadableReason.Broken, "it holds no document");
            }

            var text = new CanonicalText(options.MaxTextMegabytes * 1_000_000);
            new WordBlocks(text, main, cancellation).Add(body);
            if (text.IsFull)
            {
                return SourceText.TooLong(path, options);
            }

            var metadata = WordMetadata.Read(package, text);
            return FinishedDocument.From(path, text.ToString(), text.Blocks, metadata, bytes.Span, WordMetadata.SavedOn(package));
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or IOException or XmlException or FormatException or ArgumentException
            or InvalidOperationException or NullReferenceException or KeyNotFoundException or OverflowException or NotSupportedException or InvalidCastException)
        {
            // The library parses lazily and answers damage with whatever exception happens to come up.
            return new UnreadableDocument(path, UnreadableReason.Broken, "it is no sound Word document");
        }
    }
}
