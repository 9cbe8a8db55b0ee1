using System.Globalization;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Writes a table of data row by row; a table that only arranges a page is told apart.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 200;

    /// <summary>Whether the table arranges content instead of holding data.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2") is not null)
        {
            return true;
        }

        var rows = Rows(table).ToList();
        return rows.Count == 0 || rows.TrueForAll(row => row.Children.Length <= 1)
            || (rows.Count == 1 && table.QuerySelector("th") is null && rows[0].QuerySelectorAll("p, ul, div").Length > 2);
    }

    /// <summary>Adds the caption and the rows.</summary>
    public static void Add(CanonicalText text, IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            text.Add(BlockKind.Paragraph, InlineText.Of(caption));
        }

        var reaching = new Dictionary<int, (string Text, int Rows)>();
        var headed = false;
        foreach (var row in Rows(table).Where(row => !Clutter.IsClutter(row)))
        {
            var cells = CellsOf(row, reaching);
            var header = !headed && cells.Count > 1 && row.Children.All(cell => cell.LocalName == "th" || row.ParentElement?.LocalName == "thead");
            headed = true;
            text.AddRow(header ? BlockKind.TableHeader : BlockKind.TableRow, cells);
        }
    }

    // A cell that reaches over several rows is repeated in each, so that every row can be understood alone.
    private static List<string> CellsOf(IElement row, Dictionary<int, (string Text, int Rows)> reaching)
    {
        var cells = new List<string>();
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
        {
            FromAbove(cells, reaching);
            var content = Clutter.IsClutter(cell) ? "" : InlineText.Of(cell);
            if (Span(cell, "rowspan") is > 1 and var rows)
            {
                reaching[cells.Count] = (content, rows - 1);
            }

            cells.Add(content);
            for (var i = Span(cell, "colspan"); i > 1 && cells.Count < MostColumns; i--)
            {
                cells.Add("");
            }
        }

        FromAbove(cells, reaching);
        return cells;
    }

    private static void FromAbove(List<string> cells, Dictionary<int, (string Text, int Rows)> reaching)
    {
        while (reaching.TryGetValue(cells.Count, out var above) && cells.Count < MostColumns)
        {
            if (above.Rows > 1)
            {
                reaching[cells.Count] = (above.Text, above.Rows - 1);
            }
            else
            {
                reaching.Remove(cells.Count);
            }

            cells.Add(above.Text);
        }
    }

    private static IEnumerable<IElement> Rows(IElement table) => table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;
}
