namespace QaBot.App.Rendering;

/// <summary>Shows citations as numbered lines: document, heading, place and the id to look them up with.</summary>
internal sealed class CitationLines(Terminal terminal, RenderingTexts texts)
{
    /// <summary>Writes one line for each citation.</summary>
    public void Write(IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            var number = $"[{citation.Number}]";
            var flow = terminal.Flow(indent: number.Length + 1);
            flow.Write(number, Ink.Accent);
            flow.Write(" ");
            flow.Write(Short(Name(citation)), Ink.Plain, citation.Url);
            if (citation.Heading.Length > 0)
            {
                flow.Write(" · " + Short(citation.Heading), Ink.Faint);
            }

            flow.Write($" · {texts.Place(citation.Lines, citation.Page, citation.Locator)}", Ink.Faint);
            flow.Write(" · ", Ink.Faint);
            flow.WriteWhole(citation.Id, Ink.Faint);
            flow.End();
        }
    }

    // On a screen a citation should take two lines; a file keeps it whole.
    private string Short(string text) => terminal.Width == int.MaxValue ? SafeText.Line(text) : SafeText.Shortened(text, 48);

    private static string Name(Citation citation) => citation.Title.Length > 0 ? citation.Title : citation.Document;
}
