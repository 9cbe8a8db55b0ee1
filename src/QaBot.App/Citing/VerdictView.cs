using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>Shows what has become of a citation: its status, the paragraph with the quote marked, what changed, where it is.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="language">The language of the words around it.</param>
/// <param name="publicAddress">Where readers reach QaBot's own pages; empty if they do not.</param>
internal sealed class VerdictView(Terminal terminal, string language, string publicAddress)
{
    private readonly CitingTexts _texts = CitingTexts.For(language);
    private readonly RenderingTexts _rendering = RenderingTexts.For(language);

    /// <summary>Writes the verdict.</summary>
    public void Write(CitationVerdict verdict)
    {
        var ink = verdict.Status switch { VerdictStatus.Unchanged => Ink.Good, VerdictStatus.Moved => Ink.Accent, _ => Ink.Warning };
        terminal.Line(_texts.Statuses[verdict.Status], ink);
        terminal.Line(SafeText.Line(verdict.Citation.Title.Length > 0 ? verdict.Citation.Title : verdict.Document), Ink.Strong);
        if (verdict.Heading.Length > 0)
        {
            terminal.Line(SafeText.Line(verdict.Heading), Ink.Accent);
        }

        terminal.Line();
        WriteContext(verdict);
        WriteChange(verdict);
        terminal.Line();
        terminal.Line($"{SafeText.Line(verdict.Document)} · {Place(verdict)} · {verdict.Id}", Ink.Faint);
        if (verdict.Status == VerdictStatus.Moved)
        {
            terminal.Line(_texts.Formerly($"{SafeText.Line(verdict.Citation.Document)}, {_rendering.Place(verdict.Citation.Lines, verdict.Citation.Page, verdict.Citation.Locator)}"), Ink.Faint);
        }

        if (verdict.Status is VerdictStatus.Changed or VerdictStatus.Gone)
        {
            terminal.Line(_texts.LastShown(verdict.Shown.LocalDateTime.ToString("D", _rendering.Culture)), Ink.Faint);
        }

        foreach (var other in verdict.Others)
        {
            terminal.Line(_texts.Also($"{SafeText.Line(other.Document)}, {_rendering.Place(other.Lines, null, null)}"), Ink.Faint);
        }

        WriteLink(verdict.Url);
        WriteLink(publicAddress.Length > 0 ? CitationPage.Of(publicAddress, verdict.Id) : null);
        terminal.Flush();
    }

    private void WriteLink(string? address)
    {
        if (address is not null)
        {
            var link = terminal.Flow();
            link.Write(SafeText.Line(address), Ink.Faint, address);
            link.End();
        }
    }

    private string Place(CitationVerdict verdict) => _rendering.Place(verdict.Lines, verdict.Page, verdict.Locator);

    private void WriteContext(CitationVerdict verdict)
    {
        var (text, marked) = (verdict.Context, verdict.Marked);
        var flow = terminal.Flow(indent: 2);
        flow.Write("  " + text[..marked.Start]);
        flow.Write(terminal.Traits.HasColor ? marked.In(text) : $"»{marked.In(text)}«", Ink.Marked);
        flow.Write(text[marked.End..]);
        flow.End();
    }

    private void WriteChange(CitationVerdict verdict)
    {
        if (verdict.Status != VerdictStatus.Changed)
        {
            return;
        }

        terminal.Line();
        terminal.Line(_texts.Was + " " + _rendering.Quoted(SafeText.Line(verdict.Citation.Quote)));
        new DifferenceLines(terminal, _rendering).Write(verdict.Differences, _texts.ThenNow);
    }
}
