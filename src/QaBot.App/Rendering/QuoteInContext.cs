namespace QaBot.App.Rendering;

/// <summary>Shows a citation where it stands: heading, the lines around it with the quote marked, and how to get there.</summary>
internal sealed class QuoteInContext(Terminal terminal, RenderingTexts texts)
{
    private const int Around = 700;

    /// <summary>Writes the citation.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="document">Its document as it stands now, or <see langword="null"/> if it is gone or changed at that place.</param>
    public void Write(Citation citation, SourceDocument? document)
    {
        terminal.Line(SafeText.Line(citation.Title.Length > 0 ? citation.Title : citation.Document), Ink.Strong);
        if (citation.Heading.Length > 0)
        {
            terminal.Line(SafeText.Line(citation.Heading), Ink.Accent);
        }

        terminal.Line();
        var flow = terminal.Flow(indent: 2);
        flow.Write("  ");
        if (document is not null && citation.Span.End <= document.Text.Length && citation.Span.In(document.Text) == citation.Quote)
        {
            WriteMarked(flow, document, citation.Span);
        }
        else
        {
            Mark(flow, citation.Quote);
        }

        flow.End();
        terminal.Line();
        terminal.Line($"{SafeText.Line(citation.Document)} · {texts.Place(citation.Lines, citation.Page, citation.Locator)} · {citation.Id}", Ink.Faint);
        if (citation.Url is { } url)
        {
            var link = terminal.Flow();
            link.Write(SafeText.Line(url), Ink.Faint, url);
            link.End();
        }
    }

    private void WriteMarked(Flow flow, SourceDocument document, TextSpan quote)
    {
        var first = document.LineSpan(document.LinesOf(quote).First).Start;
        var last = document.LineSpan(document.LinesOf(quote).Last).End;
        var start = CutAtWord(document.Text, Math.Max(first, quote.Start - Around), first);
        var end = Math.Min(last, quote.End + Around);
        flow.Write((start > first ? "… " : "") + document.Text[start..quote.Start]);
        Mark(flow, quote.In(document.Text));
        flow.Write(document.Text[quote.End..end] + (end < last ? " …" : ""));
    }

    // Without colour the mark is made of signs.
    private void Mark(Flow flow, string quote) => flow.Write(terminal.Traits.HasColor ? quote : $"»{quote}«", Ink.Marked);

    private static int CutAtWord(string text, int start, int first)
    {
        if (start == first)
        {
            return start;
        }

        var space = text.IndexOf(' ', start);
        return space < 0 ? start : space + 1;
    }
}
