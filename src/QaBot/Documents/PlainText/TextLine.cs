namespace QaBot.Documents.PlainText;

/// <summary>A line of a text without its line break and the white space around it.</summary>
/// <param name="Start">Offset of its first visible character.</param>
/// <param name="End">Offset behind its last visible character.</param>
/// <param name="Indent">How many columns it is indented, a tab counting to the next multiple of four.</param>
internal readonly record struct TextLine(int Start, int End, int Indent)
{
    /// <summary>How many characters are visible.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing is visible.</summary>
    public bool IsBlank => End <= Start;

    /// <summary>The visible characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The lines of <paramref name="text"/>, divided as <see cref="SourceDocument"/> counts them.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static TextLine Trimmed(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            indent += text[start] == '\t' ? 4 - (indent % 4) : 1;
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end, indent);
    }
}
