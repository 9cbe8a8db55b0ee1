namespace QaBot.Documents;

/// <summary>Tells text from anything else by its control characters.</summary>
internal static class BinaryCheck
{
    /// <summary>Whether the bytes are no single-byte or UTF-8 text.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var control = 0;
        foreach (var b in bytes)
        {
            control += b < 0x20 && !IsTextControl((char)b) ? 1 : 0;
        }

        // One stray NUL in a long file is damage, one in twenty bytes is no text.
        return control * 100L > bytes.Length;
    }

    /// <summary>Whether decoded characters are no text after all.</summary>
    public static bool IsBinary(ReadOnlySpan<char> text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            strange += (c < ' ' && !IsTextControl(c)) || c is '\uFFFD' or '\uFFFE' or '\uFFFF' ? 1 : 0;
        }

        return strange * 20L > text.Length;
    }

    private static bool IsTextControl(char c) => c is '\t' or '\n' or '\r' or '\f' or '\v' or '\b' or '\u001B' or '\u001A';
}
