using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace QaBot.Indexing;

/// <summary>Writes a document as read: its text code unit by code unit, since offsets count those, and its blocks.</summary>
internal static class SourceDocumentCodec
{
    // The packed stream calls native code for every number, and a block is many.
    private const int Buffer = 65_536;

    /// <summary>The document, compressed. Its path is not part of it: a renamed file keeps its content.</summary>
    public static byte[] Encode(SourceDocument document)
    {
        using var stream = new MemoryStream();
        using (var packed = new BrotliStream(stream, CompressionLevel.Fastest))
        using (var buffered = new BufferedStream(packed, Buffer))
        using (var writer = new BinaryWriter(buffered, Encoding.UTF8))
        {
            writer.Write(document.ContentHash);
            MetadataCodec.Write(writer, document.Metadata);
            writer.Write7BitEncodedInt(document.Text.Length);
            writer.Write(MemoryMarshal.AsBytes(document.Text.AsSpan()));
            writer.Write7BitEncodedInt(document.Blocks.Count);
            foreach (var block in document.Blocks)
            {
                WriteBlock(writer, block);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The document that <see cref="Encode"/> wrote, as standing at <paramref name="path"/>.</summary>
    public static SourceDocument Decode(string path, byte[] bytes, int offset, int length)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes, offset, length), CompressionMode.Decompress);
        using var buffered = new BufferedStream(packed, Buffer);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        var hash = reader.ReadString();
        var metadata = MetadataCodec.Read(reader);
        var text = string.Create(reader.Read7BitEncodedInt(), buffered, static (span, from) => from.ReadExactly(MemoryMarshal.AsBytes(span)));
        var blocks = new Block[reader.Read7BitEncodedInt()];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = ReadBlock(reader);
        }

        return new(path, text, blocks, metadata, hash);
    }

    private static void WriteBlock(BinaryWriter writer, Block block)
    {
        writer.Write((byte)block.Kind);
        WriteSpan(writer, block.Span);
        writer.Write7BitEncodedInt(block.Lines.First);
        writer.Write7BitEncodedInt(block.Lines.Last);
        writer.Write7BitEncodedInt(block.Level);
        writer.Write7BitEncodedInt(block.Page ?? -1);
        writer.Write7BitEncodedInt(block.Mark);
        writer.Write(block.IsBoilerplate);
        writer.Write7BitEncodedInt(block.Cells.Count);
        foreach (var cell in block.Cells)
        {
            WriteSpan(writer, cell);
        }
    }

    private static Block ReadBlock(BinaryReader reader)
    {
        var kind = (BlockKind)reader.ReadByte();
        var span = ReadSpan(reader);
        var lines = new LineRange(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var level = reader.Read7BitEncodedInt();
        var page = reader.Read7BitEncodedInt();
        var mark = reader.Read7BitEncodedInt();
        var isBoilerplate = reader.ReadBoolean();
        var cells = new TextSpan[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = ReadSpan(reader);
        }

        return new(kind, span, lines) { Level = level, Page = page < 0 ? null : page, Mark = mark, IsBoilerplate = isBoilerplate, Cells = cells };
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader)
    {
        var start = reader.Read7BitEncodedInt();
        return new(start, start + reader.Read7BitEncodedInt());
    }
}
