using System.Text.RegularExpressions;

namespace QaBot.Documents.PlainText;

/// <summary>Divides a line into the cells of a table row, for each way in which tables are drawn.</summary>
internal static partial class RowCells
{
    private const int LongestLeaderLine = 500;

    /// <summary>Cells between "|"; bars around the row are no cells.</summary>
    public static List<TextSpan> ByPipes(string text, TextLine line)
    {
        var cells = Divide(text, line, static (t, i) => t[i] == '|' ? 1 : 0);
        if (text[line.Start] == '|')
        {
            cells.RemoveAt(0);
        }

        if (cells.Count > 0 && text[line.End - 1] == '|')
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    /// <summary>Cells between tabs.</summary>
    public static List<TextSpan> ByTabs(string text, TextLine line) => Divide(text, line, static (t, i) => t[i] == '\t' ? 1 : 0);

    /// <summary>Cells between two or more spaces.</summary>
    public static List<TextSpan> ByGaps(string text, TextLine line)
    {
        var cells = Divide(text, line, static (t, i) => t[i] == ' ' && t[i + 1] == ' ' ? 2 : 0);
        cells.RemoveAll(cell => cell.IsEmpty);
        return cells;
    }

    /// <summary>The two cells of a line such as "Gebühr ..... 25 Euro"; none if it is no such line.</summary>
    public static List<TextSpan> ByLeader(string text, TextLine line)
    {
        if (line.Length > LongestLeaderLine)
        {
            return [];
        }

        foreach (var match in Leader().EnumerateMatches(line.In(text)))
        {
            var start = line.Start + match.Index;
            return match.Index == 0 ? [] : [Trimmed(text, line.Start, start), Trimmed(text, start + match.Length, line.End)];
        }

        return [];
    }

    private static List<TextSpan> Divide(string text, TextLine line, Func<string, int, int> separator)
    {
        var cells = new List<TextSpan>();
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (separator(text, i) is > 0 and var length)
            {
                cells.Add(Trimmed(text, start, i));
                start = i + length;
                i += length - 1;
            }
        }

        cells.Add(Trimmed(text, start, line.End));
        return cells;
    }

    /// <summary>The span without the white space around it.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, Math.Max(start, end));
    }

    [GeneratedRegex(@"\s*(?:\.{4,}|(?:\s\.){4,}|…{2,})\s*(?=[^\s.…])", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Leader();
}
