using QaBot.Documents.PlainText;

namespace QaBot.Documents.Markdown;

/// <summary>Divides a line of a pipe table into its cells, past escaped bars and bars in code.</summary>
internal static class PipeRow
{
    /// <summary>The cells without white space around them; empty ones keep their place.</summary>
    public static List<TextSpan> Cells(string text, TextLine line)
    {
        var cells = new List<TextSpan>();
        var (start, inCode) = (line.Start, false);
        for (var i = line.Start; i < line.End; i++)
        {
            inCode ^= text[i] == '`';
            if (text[i] == '|' && !inCode && (i == line.Start || text[i - 1] != '\\'))
            {
                cells.Add(Trimmed(text, start, i));
                start = i + 1;
            }
        }

        var rest = Trimmed(text, start, line.End);
        if (!rest.IsEmpty || cells.Count == 0)
        {
            cells.Add(rest);
        }

        if (cells.Count > 1 && text[line.Start] == '|')
        {
            cells.RemoveAt(0);
        }

        return cells;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        var inner = text.AsSpan(start, end - start);
        var content = inner.Trim();
        return content.IsEmpty ? new(start, start) : new(start + inner.Length - inner.TrimStart().Length, start + inner.Length - inner.TrimStart().Length + content.Length);
    }
}
