using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>Shows the verdict on a quotation, or the report on a file of them.</summary>
internal sealed class QuotationView(Terminal terminal, string language)
{
    private const int LongestShown = 160;
    private readonly CitingTexts _texts = CitingTexts.For(language);
    private readonly RenderingTexts _rendering = RenderingTexts.For(language);

    /// <summary>Writes a verdict with the places and their differences.</summary>
    public void Write(QuotationVerdict verdict)
    {
        terminal.Line(_texts.Verdicts[verdict.Status], InkOf(verdict.Status));
        foreach (var place in verdict.Matches)
        {
            Write(place);
        }

        terminal.Flush();
    }

    /// <summary>Writes a report: each quotation with its line and verdict, and a sum at the end.</summary>
    public void Write(QuotationReport report)
    {
        foreach (var (quotation, verdict) in report.Quotations)
        {
            var flow = terminal.Flow(indent: 2);
            flow.Write($"{_rendering.Line} {quotation.Line}: ", Ink.Faint);
            flow.Write(_rendering.Quoted(SafeText.Shortened(quotation.Text, LongestShown)));
            flow.End();
            terminal.Line(_texts.Verdicts[verdict.Status], InkOf(verdict.Status), indent: 2);
            foreach (var place in verdict.Status == QuotationStatus.Verbatim ? verdict.Matches.Take(1) : verdict.Matches)
            {
                Write(place);
            }

            terminal.Line();
        }

        var counts = Enum.GetValues<QuotationStatus>().Where(status => report.Count(status) > 0).Select(status => $"{report.Count(status)} {_texts.Short[status]}");
        terminal.Line(report.Quotations.Count == 0 ? _texts.NoQuotations : string.Join(", ", counts), Ink.Strong);
        terminal.Flush();
    }

    private void Write(QuotationPlace place)
    {
        var source = new[] { place.Title.Length > 0 ? place.Title : place.Document, place.Heading, _rendering.Place(place.Lines, place.Page, place.Locator) };
        terminal.Line(SafeText.Line(string.Join(" · ", source.Where(static part => part.Length > 0))), Ink.Faint, indent: 2);
        if (place.Differences.Count > 0)
        {
            terminal.Line(_rendering.Quoted(SafeText.Line(place.Text)), Ink.Plain, indent: 2);
        }

        new DifferenceLines(terminal, _rendering).Write(place.Differences, _texts.QuotedAndSource);
    }

    private static Ink InkOf(QuotationStatus status) => status switch
    {
        QuotationStatus.Verbatim => Ink.Good,
        QuotationStatus.NotFound => Ink.Bad,
        _ => Ink.Warning,
    };
}
