using System.Buffers;

namespace QaBot.Documents.PlainText;

/// <summary>A table drawn in plain text with "|", tabs, aligned columns or dotted leaders.</summary>
/// <param name="Lines">How many lines it takes, ruled lines included.</param>
/// <param name="Rows">The cells of each row.</param>
/// <param name="IsRuledUnderFirst">Whether a ruled line sets the first row apart.</param>
internal sealed record TextTable(int Lines, List<List<TextSpan>> Rows, bool IsRuledUnderFirst)
{
    private static readonly SearchValues<char> RuleOrSpace = SearchValues.Create("=-_*~#+|─═: ");
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("=-_*~#─═");

    private delegate List<TextSpan> Splitter(string text, TextLine line);

    /// <summary>The table that begins with line <paramref name="first"/>, or <see langword="null"/>.</summary>
    public static TextTable? At(string text, List<TextLine> lines, int first)
    {
        // A dotted leader is sign enough for a single row; the other ways take two rows to be told from running text.
        return Collect(text, lines, first, RowCells.ByLeader, aligned: false) is { Rows.Count: >= 1 } leaders ? leaders
            : Collect(text, lines, first, RowCells.ByPipes, aligned: false) is { Rows.Count: >= 2 } pipes ? pipes
            : Collect(text, lines, first, RowCells.ByTabs, aligned: false) is { Rows.Count: >= 2 } tabs ? tabs
            : Collect(text, lines, first, RowCells.ByGaps, aligned: true) is { Rows.Count: >= 2 } gaps ? gaps
            : null;
    }

    /// <summary>Whether the line is drawn of "=", "-", "+" and the like.</summary>
    public static bool IsRule(string text, TextLine line) =>
        line.Length >= 3 && !line.In(text).ContainsAnyExcept(RuleOrSpace) && line.In(text).ContainsAny(RuleSigns);

    /// <summary>The rows as blocks, the first as header if it is ruled or looks like one.</summary>
    public IEnumerable<Block> ToBlocks(string text)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            var kind = i == 0 && Rows.Count > 1 && (IsRuledUnderFirst || LooksLikeHeader(text)) ? BlockKind.TableHeader : BlockKind.TableRow;
            yield return new(kind, new(Rows[i][0].Start, Rows[i][^1].End), default) { Cells = Rows[i] };
        }
    }

    private static TextTable Collect(string text, List<TextLine> lines, int first, Splitter splitter, bool aligned)
    {
        var rows = new List<List<TextSpan>>();
        TextLine above = default;
        var ruled = false;
        var next = first;
        for (; next < lines.Count && !lines[next].IsBlank; next++)
        {
            if (IsRule(text, lines[next]))
            {
                // One may stand above a table; of many, each would be read again from each.
                if (rows.Count == 0 && next > first)
                {
                    break;
                }

                ruled |= rows.Count == 1;
                continue;
            }

            var cells = splitter(text, lines[next]);
            if (cells.Count < 2 || (aligned && rows.Count > 0 && !StandBelow(rows[^1], above, cells, lines[next])))
            {
                break;
            }

            rows.Add(cells);
            above = lines[next];
        }

        return new(next - first, rows, ruled);
    }

    // Columns stand one above the other: each cell begins or ends where that of the row above does.
    private static bool StandBelow(List<TextSpan> upper, TextLine upperLine, List<TextSpan> lower, TextLine lowerLine)
    {
        return upper.Count == lower.Count && Enumerable.Range(1, upper.Count - 1).All(i =>
            Near(Column(upperLine, upper[i].Start), Column(lowerLine, lower[i].Start))
            || Near(Column(upperLine, upper[i].End), Column(lowerLine, lower[i].End)));
    }

    private static int Column(TextLine line, int offset) => line.Indent + offset - line.Start;

    private static bool Near(int a, int b) => Math.Abs(a - b) <= 1;

    private bool LooksLikeHeader(string text)
    {
        var header = Rows[0];
        if (header.Count != Rows[1].Count || header.Exists(cell => cell.Length is 0 or > 40 || cell.In(text).Any(char.IsDigit)))
        {
            return false;
        }

        var hasNumbers = Enumerable.Range(0, header.Count).Any(column => Rows.Skip(1).All(row => column < row.Count && row[column].In(text).Any(char.IsDigit)));
        return hasNumbers || (Rows.Count >= 3 && header.Count >= 3);
    }
}
