namespace QaBot.Indexing;

/// <summary>Writes what a document states about itself.</summary>
internal static class MetadataCodec
{
    /// <summary>Writes <paramref name="metadata"/>, each text cut to <paramref name="maxText"/> characters.</summary>
    public static void Write(BinaryWriter writer, DocumentMetadata metadata, int maxText = int.MaxValue)
    {
        Write(writer, metadata.Title, maxText);
        Write(writer, metadata.Author, maxText);
        writer.Write7BitEncodedInt(metadata.Date is { } date ? date.DayNumber + 1 : 0);
        Write(writer, metadata.Address, maxText);
        Write(writer, metadata.Site, maxText);
        Write(writer, metadata.Language, maxText);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, DocumentMetadata, int)"/> wrote.</summary>
    public static DocumentMetadata Read(BinaryReader reader) => new()
    {
        Title = ReadText(reader),
        Author = ReadText(reader),
        Date = reader.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null,
        Address = ReadText(reader),
        Site = ReadText(reader),
        Language = ReadText(reader),
    };

    private static void Write(BinaryWriter writer, string? text, int maxText)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text.Length <= maxText ? text : text[..maxText]);
        }
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
