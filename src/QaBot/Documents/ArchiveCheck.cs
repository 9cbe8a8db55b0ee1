using System.IO.Compression;
using System.Xml;

namespace QaBot.Documents;

/// <summary>Looks through a packed file before any library opens it: entries, real unpacked bytes, nesting of its XML, no DTD.</summary>
internal static class ArchiveCheck
{
    private const int DeepestXml = 256;

    // A paragraph has runs, a run has properties.
    private const int ElementsOfPart = 8;

    private const long FreeOfRatio = 10_000_000;
    private const int HighestRatio = 100;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Why the file must not be opened, or <see langword="null"/> if it may.</summary>
    public static UnreadableDocument? Refuse(string path, ReadOnlyMemory<byte> bytes, DocumentsOptions options, CancellationToken cancellation)
    {
        // The compound format of Word 97, in which encrypted documents are kept as well.
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes.Span.IndexOf("E\0n\0c\0r\0y\0p\0t"u8) >= 0
                ? new(path, UnreadableReason.Encrypted, "it needs a password")
                : new(path, UnreadableReason.Broken, "it is of an older format than its name says");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > options.MaxArchiveEntries)
            {
                return new(path, UnreadableReason.TooLarge, $"more than {options.MaxArchiveEntries} parts (Documents:MaxArchiveEntries)");
            }

            var left = Math.Min(options.MaxUnpackedMegabytes * 1_000_000L, Math.Max(FreeOfRatio, (long)bytes.Length * HighestRatio));
            foreach (var entry in archive.Entries)
            {
                left -= Unpack(entry, left, cancellation);
                if (left < 0)
                {
                    return new(path, UnreadableReason.TooLarge, "it unpacks to far more than it should (Documents:MaxUnpackedMegabytes)");
                }
            }

            var (deepest, elements) = (0, 0L);
            foreach (var entry in archive.Entries.Where(IsXml))
            {
                Measure(entry, ref deepest, ref elements, cancellation);
            }

            return deepest > DeepestXml ? new(path, UnreadableReason.Broken, "its parts are nested too deeply")
                : elements > (long)ElementsOfPart * options.MaxParts ? SourceText.TooManyParts(path, options)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new(path, UnreadableReason.Broken, e is XmlException ? "a part of it is no sound XML" : "it is no sound package");
        }
    }

    // What the entry's header says of its size may be a lie, so the bytes are counted.
    private static long Unpack(ZipArchiveEntry entry, long limit, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        var buffer = new byte[81_920];
        var sum = 0L;
        for (int read; sum <= limit && (read = stream.Read(buffer)) > 0; sum += read)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return sum;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void Measure(ZipArchiveEntry entry, ref int deepest, ref long elements, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Strict);
        while (deepest <= DeepestXml && reader.Read())
        {
            deepest = Math.Max(deepest, reader.Depth);
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
