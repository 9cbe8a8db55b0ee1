using System.Text;

namespace QaBot.Documents;

/// <summary>Turns the bytes of a text file into text, whatever encoding it was saved in.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The text without its byte order mark and with its line breaks as they are; <see langword="null"/> if the bytes are no text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The encoding the file itself names, believed only if the bytes do not show another.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var text = WithMark(bytes) ?? WithoutMark(bytes, declared);
        return text is null || BinaryCheck.IsBinary(text) ? null : text;
    }

    private static string? WithMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => Utf32BigEndian.GetString(rest),
        _ => null,
    };

    private static string? WithoutMark(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Utf16Without(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        if (BinaryCheck.IsBinary(bytes))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return IsUtf8ButForFew(bytes) ? Encoding.UTF8.GetString(bytes) : CodePages.Best(bytes, declared).GetString(bytes);
        }
    }

    // Latin text in UTF-16 has a zero in nearly every other byte, and always on the same side.
    private static UnicodeEncoding? Utf16Without(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        int even = 0, odd = 0, pairs = sample.Length / 2;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var little = odd * 10 > pairs * 6 && even * 20 < pairs;
        var big = even * 10 > pairs * 6 && odd * 20 < pairs;
        return little || big ? new UnicodeEncoding(bigEndian: big, byteOrderMark: false) : null;
    }

    // A cut or damaged UTF-8 file is still UTF-8: many right sequences, few wrong ones.
    private static bool IsUtf8ButForFew(ReadOnlySpan<byte> bytes)
    {
        int right = 0, wrong = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            right += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            wrong += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[used..];
        }

        return right > wrong * 10;
    }
}
