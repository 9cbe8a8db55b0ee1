namespace QaBot.Documents.Pdf;

/// <summary>Puts the words of a page into lines and the lines into reading order, one column after the other.</summary>
internal static class ReadingOrder
{
    private const double NarrowestGutter = 9;
    private const int FewestColumnLines = 5;

    /// <summary>The lines of the page, columns told apart where an empty strip divides most of it.</summary>
    public static List<PageLine> Of(List<PageWord> words, double width)
    {
        var rows = Rows(words);
        if (Gutter(rows, width) is not { } gutter)
        {
            return rows.ConvertAll(row => new PageLine(row));
        }

        // Lines across the gutter (titles) end the columns above them.
        var lines = new List<PageLine>();
        var left = new List<PageLine>();
        var right = new List<PageLine>();
        foreach (var row in rows)
        {
            if (Crosses(row, gutter))
            {
                lines.AddRange([.. left, .. right, new(row)]);
                left.Clear();
                right.Clear();
                continue;
            }

            if (row.FindAll(word => word.Right <= gutter) is { Count: > 0 } before)
            {
                left.Add(new(before));
            }

            if (row.FindAll(word => word.Left >= gutter) is { Count: > 0 } behind)
            {
                right.Add(new(behind));
            }
        }

        return [.. lines, .. left, .. right];
    }

    private static List<List<PageWord>> Rows(List<PageWord> words)
    {
        var rows = new List<List<PageWord>>();
        foreach (var word in words.OrderByDescending(word => word.Bottom).ThenBy(word => word.Left))
        {
            // Raised and lowered signs stand a little off the base line.
            if (rows.Count > 0 && rows[^1][0].Bottom - word.Bottom < Math.Max(2, rows[^1][0].Size * 0.35))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        rows.ForEach(row => row.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return rows;
    }

    // A gutter is near the middle, empty in nearly all rows, and has running text, not numbers, on both sides.
    private static double? Gutter(List<List<PageWord>> rows, double width)
    {
        for (var at = 0.0; at < width * 0.15; at += 2)
        {
            foreach (var x in (double[])[(width / 2) - at, (width / 2) + at])
            {
                var both = rows.Count(row => HasGap(row, x));
                var crossing = rows.Count(row => Crosses(row, x));
                if (both >= FewestColumnLines && crossing * 4 <= both && IsText(rows, x))
                {
                    return x;
                }
            }
        }

        return null;
    }

    private static bool Crosses(List<PageWord> row, double x) => !HasGap(row, x) && row[0].Left < x && row[^1].Right > x;

    private static bool HasGap(List<PageWord> row, double x)
    {
        var behind = row.FindIndex(word => word.Right > x);
        return behind > 0 && row[behind].Left >= x && row[behind].Left - row[behind - 1].Right >= NarrowestGutter;
    }

    private static bool IsText(List<List<PageWord>> rows, double x)
    {
        var both = rows.FindAll(row => HasGap(row, x));
        return both.Average(row => row.Count(word => word.Right <= x)) >= 3 && both.Average(row => row.Count(word => word.Left >= x)) >= 3;
    }
}
