using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>Shows word by word where two texts differ.</summary>
internal sealed class DifferenceLines(Terminal terminal, RenderingTexts texts)
{
    /// <summary>Writes one line for each difference.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="say">Says a difference in words: the one side, the other side, each in quotation marks or empty.</param>
    public void Write(IReadOnlyList<WordDifference> differences, Func<string, string, string> say)
    {
        foreach (var difference in differences)
        {
            terminal.Line("≠ " + say(Quoted(difference.Quoted), Quoted(difference.Source)), Ink.Warning, indent: 2);
        }
    }

    private string Quoted(string words) => words.Length == 0 ? "" : texts.Quoted(SafeText.Line(words));
}
