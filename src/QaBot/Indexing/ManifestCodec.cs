using System.Text;

namespace QaBot.Indexing;

/// <summary>Writes a manifest entry as a doc value, so that the whole manifest is read without touching a text.</summary>
internal static class ManifestCodec
{
    // A doc value holds 32766 bytes; the path has the first half (IndexFields.MaxPathBytes).
    private const int MaxText = 500;

    /// <summary>The entry as bytes; overlong titles and the like are cut.</summary>
    public static byte[] Encode(ManifestEntry entry)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(entry.Path);
        writer.Write(entry.ContentHash);
        writer.Write7BitEncodedInt64(entry.Size);
        writer.Write(entry.LastWrite.UtcTicks);
        writer.Write(entry.IndexedAt.UtcTicks);
        writer.Write(Cut(entry.Title));
        writer.Write7BitEncodedInt(entry.Passages);
        writer.Write7BitEncodedInt(entry.Unreadable is { } reason ? (int)reason + 1 : 0);
        writer.Write(Cut(entry.Detail));
        MetadataCodec.Write(writer, entry.Metadata, MaxText);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The entry that <see cref="Encode"/> wrote.</summary>
    public static ManifestEntry Decode(byte[] bytes, int offset, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, offset, length), Encoding.UTF8);
        var path = reader.ReadString();
        var hash = reader.ReadString();
        var size = reader.Read7BitEncodedInt64();
        var lastWrite = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var indexedAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        return new(path, hash, size, lastWrite, indexedAt)
        {
            Title = reader.ReadString(),
            Passages = reader.Read7BitEncodedInt(),
            Unreadable = reader.Read7BitEncodedInt() is > 0 and var reason ? (UnreadableReason)(reason - 1) : null,
            Detail = reader.ReadString(),
            Metadata = MetadataCodec.Read(reader),
        };
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText];
}
