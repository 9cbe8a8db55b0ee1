using QaBot.App.Rendering;

namespace QaBot.App.Chat;

/// <summary>The chat's first words: what it knows, and three questions worth asking.</summary>
internal sealed class Welcome(Terminal terminal, ChatTexts texts)
{
    private const int TitlesShown = 4;

    /// <summary>Writes the welcome.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="suggestions">The questions worth asking.</param>
    /// <param name="isInteractive">Whether to explain the keys.</param>
    public void Write(IReadOnlyList<DocumentEntry> documents, IReadOnlyList<string> suggestions, bool isInteractive)
    {
        var readable = documents.Where(static entry => entry.Unreadable is null).ToList();
        var flow = terminal.Flow();
        flow.Write("QaBot", Ink.Strong);
        flow.Write("  " + texts.Tagline, Ink.Faint);
        flow.End();
        terminal.Line();
        terminal.Line(readable.Count == 0 ? texts.KnowsNothing : texts.Knows(readable.Count, readable.Sum(static entry => entry.Passages)));
        foreach (var entry in readable.Take(TitlesShown))
        {
            Item("•", SafeText.Line(entry.Title), Ink.Strong);
        }

        if (readable.Count > TitlesShown)
        {
            terminal.Line(texts.More(readable.Count - TitlesShown), Ink.Faint, indent: 4);
        }

        if (suggestions.Count > 0)
        {
            terminal.Line();
            terminal.Line(texts.WorthAsking);
            for (var i = 0; i < suggestions.Count; i++)
            {
                Item($"{i + 1}", SafeText.Line(suggestions[i]), Ink.Plain);
            }
        }

        if (isInteractive)
        {
            terminal.Line();
            terminal.Line(suggestions.Count > 0 ? texts.KeysWithSuggestions : texts.Keys, Ink.Faint);
        }

        terminal.Line();
        terminal.Flush();
    }

    private void Item(string mark, string text, Ink ink)
    {
        var flow = terminal.Flow(indent: 4);
        flow.Write("  ");
        flow.Write(mark, Ink.Accent);
        flow.Write(" ");
        flow.Write(text, ink);
        flow.End();
    }
}
