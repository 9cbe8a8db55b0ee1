namespace QaBot.Documents;

/// <summary>Decodes the file of a format that is text itself.</summary>
internal static class SourceText
{
    /// <summary>The decoded text, or <see langword="null"/> with the reason in <paramref name="unreadable"/>.</summary>
    public static string? Of(string path, ReadOnlySpan<byte> bytes, DocumentsOptions options, out UnreadableDocument? unreadable, string? declared = null)
    {
        unreadable = null;
        if (bytes.IsEmpty)
        {
            unreadable = new(path, UnreadableReason.Empty, "the file has no content");
            return null;
        }

        var limit = options.MaxTextMegabytes * 1_000_000;
        if (bytes.Length / 4 > limit)
        {
            unreadable = TooLong(path, options);
            return null;
        }

        var text = TextDecoding.Decode(bytes, declared);
        unreadable = text is null ? new(path, UnreadableReason.Binary, "its bytes are no text") : text.Length > limit ? TooLong(path, options) : null;
        return unreadable is null ? text : null;
    }

    /// <summary>The result for a document of more text than the options allow.</summary>
    public static UnreadableDocument TooLong(string path, DocumentsOptions options) =>
        new(path, UnreadableReason.TooLarge, $"more than {options.MaxTextMegabytes} million characters (Documents:MaxTextMegabytes)");
}
