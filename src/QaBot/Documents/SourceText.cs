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
        unreadable = text is null ? new(path, UnreadableReason.Binary, "its bytes are no text")
            : text.Length > limit ? TooLong(path, options)
            : Lines(text) > options.MaxParts ? TooManyParts(path, options)
            : null;
        return unreadable is null ? text : null;
    }

    /// <summary>The result for a document of more text than the options allow.</summary>
    public static UnreadableDocument TooLong(string path, DocumentsOptions options) =>
        new(path, UnreadableReason.TooLarge, $"more than {options.MaxTextMegabytes} million characters (Documents:MaxTextMegabytes)");

    /// <summary>The result for a document that falls into more parts than the options allow: each costs far more memory than its text.</summary>
    public static UnreadableDocument TooManyParts(string path, DocumentsOptions options) =>
        new(path, UnreadableReason.TooManyParts, $"more than {options.MaxParts} lines, tags or paragraphs (Documents:MaxParts)");

    private static int Lines(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var line in text.SplitAny('\n', '\r'))
        {
            count += text[line].IsWhiteSpace() ? 0 : 1;
        }

        return count;
    }
}
