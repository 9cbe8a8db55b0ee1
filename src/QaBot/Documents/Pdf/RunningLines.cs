namespace QaBot.Documents.Pdf;

/// <summary>Finds running heads, running feet and page numbers: lines at the edge of the page that come again on others.</summary>
internal static class RunningLines
{
    private const double Edge = 0.1;

    /// <summary>The lines that belong to the page and not to the text.</summary>
    public static HashSet<PageLine> In(IReadOnlyList<PageLines> pages)
    {
        var edges = pages.SelectMany(page => page.Lines.Where(line => line.Bottom < page.Height * Edge || line.Bottom > page.Height * (1 - Edge)).Select(line => (page.Number, Line: line))).ToList();
        var running = new HashSet<PageLine>(ReferenceEqualityComparer.Instance);
        foreach (var group in edges.GroupBy(edge => (Shape(edge.Line.Text), Math.Round(edge.Line.Bottom / 6))))
        {
            if (group.Select(edge => edge.Number).Distinct().Count() >= 2)
            {
                running.UnionWith(group.Select(edge => edge.Line));
            }
        }

        running.UnionWith(edges.Select(edge => edge.Line).Where(line => IsPageNumber(line.Text)));
        return running;
    }

    // "Seite 3 von 12" and "Seite 4 von 12" have one shape.
    private static string Shape(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '0' : c)).Replace("00", "0", StringComparison.Ordinal);

    private static bool IsPageNumber(string text)
    {
        var bare = text.Trim(' ', '-', '–', '|');
        return bare.Length is > 0 and <= 4 && bare.All(char.IsAsciiDigit);
    }
}
