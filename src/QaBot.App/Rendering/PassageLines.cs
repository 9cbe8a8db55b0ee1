using QaBot.Retrieval;

namespace QaBot.App.Rendering;

/// <summary>Shows passages that a search found, best first.</summary>
internal sealed class PassageLines(Terminal terminal, RenderingTexts texts)
{
    private const int Shown = 280;

    /// <summary>Writes the passages.</summary>
    /// <param name="hits">The passages.</param>
    /// <param name="explain">Whether to say under each which word matched how.</param>
    public void Write(IReadOnlyList<Hit> hits, bool explain = false)
    {
        foreach (var hit in hits)
        {
            WriteHead(hit);
            terminal.Line(SafeText.Shortened(hit.Passage.Text, Shown), Ink.Plain, indent: 4);
            foreach (var word in explain ? Explanation.Of(hits, hit) : [])
            {
                terminal.Line("· " + SafeText.Line(texts.Match(word)), word.Weight > 0 ? Ink.Good : Ink.Faint, indent: 6);
            }
        }

        terminal.Flush();
    }

    private void WriteHead(Hit hit)
    {
        var number = hit.Rank.ToString(texts.Culture).PadLeft(2);
        var flow = terminal.Flow(indent: 4);
        flow.Write(number, Ink.Accent);
        flow.Write("  ");
        flow.Write(SafeText.Line(texts.Source(hit.Passage, hit.Lines)), Ink.Strong);
        flow.Write(" · " + hit.Score.ToString("0.00", texts.Culture), Ink.Faint);
        flow.End();
    }
}
