using QaBot.App.Rendering;

namespace QaBot.App.Chat;

/// <summary>What the chat's commands do.</summary>
internal sealed class ChatActions(
    ChatSources sources, ChatHistory history, IRetriever retriever, IDocumentLibrary library, ChatState state, Terminal terminal, ChatTexts texts)
{
    private const int SearchTop = 5;
    private readonly RenderingTexts _rendering = RenderingTexts.For(state.Language);

    /// <summary>Shows the citation of an id typed alone. False if the line is none.</summary>
    public bool ShowById(string line) => sources.ShowById(line);

    /// <summary>Runs a command. False if the user leaves.</summary>
    public async Task<bool> RunAsync(string line, CancellationToken cancellation)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? line : line[..space];
        var argument = space < 0 ? "" : line[space..].Trim();
        switch (SlashCommands.Find(name))
        {
            case SlashCommand.Source:
                sources.Show(argument);
                break;
            case SlashCommand.Sources:
                sources.List();
                break;
            case SlashCommand.Search:
                await SearchAsync(argument, cancellation);
                break;
            case SlashCommand.New:
                state.Restart();
                terminal.Line(texts.NewConversation, Ink.Faint);
                break;
            case SlashCommand.History:
                await history.ShowAsync(cancellation);
                break;
            case SlashCommand.Export:
                await history.ExportAsync(argument, cancellation);
                break;
            case SlashCommand.Documents:
                ShowDocuments();
                break;
            case SlashCommand.Help:
                ShowHelp();
                break;
            case SlashCommand.Quit:
                return false;
            default:
                terminal.Line(texts.Unknown(SafeText.Line(name)) + " " + texts.Meant(SlashCommands.Nearest(name, state.Language) ?? SlashCommands.Name(SlashCommand.Help, state.Language)), Ink.Warning);
                break;
        }

        return true;
    }

    private async Task SearchAsync(string words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            terminal.Line(texts.SearchFor, Ink.Faint);
            return;
        }

        var hits = await retriever.RetrieveAsync(new(words), SearchTop, cancellation);
        if (hits.Count == 0)
        {
            terminal.Line(texts.NothingFound, Ink.Faint);
        }

        new PassageLines(terminal, _rendering).Write(hits);
    }

    private void ShowDocuments()
    {
        foreach (var entry in library.List())
        {
            var flow = terminal.Flow(indent: 2);
            flow.Write(SafeText.Line(entry.Path), entry.Unreadable is null ? Ink.Plain : Ink.Warning);
            flow.Write(entry.Unreadable is null ? $"  {entry.Passages.ToString("N0", _rendering.Culture)} {texts.Passages}" : $"  {texts.Unreadable}", Ink.Faint);
            flow.End();
        }
    }

    private void ShowHelp()
    {
        foreach (var (command, name) in SlashCommands.In(state.Language))
        {
            var (example, meaning) = texts.Commands[command];
            var flow = terminal.Flow(indent: 17);
            flow.Write("  ");
            flow.Write((name + example).PadRight(15), Ink.Accent);
            flow.Write(meaning);
            flow.End();
        }

        terminal.Line();
        terminal.Line(texts.KeysHelp, Ink.Faint);
    }
}
