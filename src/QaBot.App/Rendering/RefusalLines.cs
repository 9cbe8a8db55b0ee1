namespace QaBot.App.Rendering;

/// <summary>Shows what helps after a refusal: the words that were not found, and the passage that came nearest.</summary>
internal sealed class RefusalLines(Terminal terminal, RenderingTexts texts)
{
    /// <summary>Writes the help; nothing if there is none to give.</summary>
    public void Write(NoAnswer answer)
    {
        // Most refusals name the words themselves.
        if (answer.MissingWords.Any(word => !answer.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            var flow = terminal.Flow(indent: 2);
            flow.Write(texts.MissingWords + " ", Ink.Faint);
            flow.Write(string.Join(", ", answer.MissingWords.Select(word => texts.Quoted(SafeText.Line(word)))));
            flow.End();
        }

        if (answer.Nearest is { } nearest)
        {
            var flow = terminal.Flow(indent: 2);
            flow.Write(texts.Nearest + " ", Ink.Faint);
            flow.Write(SafeText.Line(texts.Source(nearest.Passage, nearest.Lines)), Ink.Faint);
            flow.End();
            terminal.Line(texts.Quoted(SafeText.Shortened(nearest.Passage.Text, 240)), Ink.Plain, indent: 2);
        }
    }
}
