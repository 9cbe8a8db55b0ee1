namespace QaBot.Documents.Pdf;

/// <summary>Finds tables by their columns: rows whose cells, set apart by wide gaps, stand one above the other.</summary>
internal static class ColumnTable
{
    private const double Tolerance = 4;

    /// <summary>How many lines from <paramref name="first"/> on are rows of one table; 0 if fewer than two.</summary>
    public static int LengthAt(IReadOnlyList<PageLine> lines, int first)
    {
        var above = Cells(lines[first]);
        var end = first + 1;
        for (; above.Count >= 2 && end < lines.Count && lines[end - 1].Bottom - lines[end].Bottom is > 0 and < 60; end++)
        {
            var cells = Cells(lines[end]);
            if (cells.Count != above.Count || !Enumerable.Range(1, cells.Count - 1).All(i => Aligned(cells[i], above[i])))
            {
                break;
            }

            above = cells;
        }

        return end - first >= 2 ? end - first : 0;
    }

    /// <summary>Adds the rows, the first as header if it has no digit where others have.</summary>
    public static void Add(CanonicalText text, IReadOnlyList<PageLine> rows, int page)
    {
        var cells = rows.Select(row => Cells(row).Select(cell => string.Join(' ', cell.Select(word => word.Text))).ToList()).ToList();
        var header = !cells[0].Exists(cell => cell.Any(char.IsDigit)) && cells.Skip(1).All(row => row.Exists(cell => cell.Any(char.IsDigit)));
        for (var i = 0; i < cells.Count; i++)
        {
            text.AddRow(i == 0 && header ? BlockKind.TableHeader : BlockKind.TableRow, cells[i], page);
        }
    }

    private static bool Aligned(List<PageWord> cell, List<PageWord> above) =>
        Math.Abs(cell[0].Left - above[0].Left) <= Tolerance || Math.Abs(cell[^1].Right - above[^1].Right) <= Tolerance;

    private static List<List<PageWord>> Cells(PageLine line)
    {
        var cells = new List<List<PageWord>> { new() { line.Words[0] } };
        for (var i = 1; i < line.Words.Count; i++)
        {
            // A bullet is set apart by a gap as well, but it is no column.
            var isGap = line.Words[i].Left - line.Words[i - 1].Right > line.Size * 1.5 && (i > 1 || PlainText.ListMark.Of(line.Text) is null);
            if (isGap)
            {
                cells.Add([]);
            }

            cells[^1].Add(line.Words[i]);
        }

        return cells;
    }
}
