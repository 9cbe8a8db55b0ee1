namespace QaBot.Citations;

/// <summary>The paragraph around a place.</summary>
internal static class Paragraph
{
    private const int LongestSide = 600;
    private const string BlankLine = "\n\n";

    /// <summary>The blocks, or else the lines, that hold <paramref name="span"/>, cut at a word if they are very long.</summary>
    public static TextSpan Around(SourceDocument source, TextSpan span)
    {
        var blocks = source.Blocks.Where(block => block.Span.Overlaps(span)).ToList();
        var lines = source.LinesOf(span);
        var start = blocks.Count > 0 ? Math.Min(span.Start, blocks[0].Span.Start) : source.LineSpan(lines.First).Start;
        var end = blocks.Count > 0 ? Math.Max(span.End, blocks[^1].Span.End) : source.LineSpan(lines.Last).End;
        if (span.Start - start > LongestSide)
        {
            start = NextWord(source.Text, span.Start - LongestSide, span.Start);
        }

        if (end - span.End > LongestSide)
        {
            end = LastWord(source.Text, span.End, span.End + LongestSide);
        }

        return new(Math.Min(start, span.Start), Math.Max(end, span.End));
    }

    /// <summary>What was kept before a quote, from its paragraph's beginning on, or from a whole word on where that was cut off.</summary>
    public static string EndOf(string before)
    {
        var text = before.ReplaceLineEndings("\n");
        var blank = text.LastIndexOf(BlankLine, StringComparison.Ordinal);
        return blank >= 0 ? text[(blank + BlankLine.Length)..]
            : before.Length < CitationLedger.ContextLength ? text
            : "… " + text[NextWord(text, 1, text.Length)..].TrimStart();
    }

    /// <summary>What was kept after a quote, up to its paragraph's end, or up to a whole word where that was cut off.</summary>
    public static string BeginningOf(string after)
    {
        var text = after.ReplaceLineEndings("\n");
        var blank = text.IndexOf(BlankLine, StringComparison.Ordinal);
        return blank >= 0 ? text[..blank]
            : after.Length < CitationLedger.ContextLength ? text
            : text[..LastWord(text, 0, text.Length - 1)].TrimEnd() + " …";
    }

    /// <summary>The page of a place, where the format has pages.</summary>
    public static int? PageOf(SourceDocument source, TextSpan span) => source.Blocks.FirstOrDefault(block => block.Span.Overlaps(span))?.Page;

    private static int NextWord(string text, int from, int limit)
    {
        while (from < limit && WordEdges.Cuts(text, from))
        {
            from++;
        }

        return from;
    }

    private static int LastWord(string text, int limit, int to)
    {
        while (to > limit && WordEdges.Cuts(text, to))
        {
            to--;
        }

        return to;
    }
}
