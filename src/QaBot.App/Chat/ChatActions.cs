using QaBot.App.Rendering;

namespace QaBot.App.Chat;

/// <summary>What the chat's commands do.</summary>
internal sealed class ChatActions(
    IConversations conversations, IRetriever retriever, IDocumentLibrary library, ChatState state, Terminal terminal, RenderingTexts rendering, ChatTexts texts)
{
    private const int SearchTop = 5;
    private const int MostTurns = 1000;

    /// <summary>Runs a command. False if the user leaves.</summary>
    public async Task<bool> RunAsync(string line, CancellationToken cancellation)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? line : line[..space];
        var argument = space < 0 ? "" : line[space..].Trim();
        switch (SlashCommands.Find(name))
        {
            case SlashCommand.Source:
                ShowSource(argument);
                break;
            case SlashCommand.Sources:
                ShowSources();
                break;
            case SlashCommand.Search:
                await SearchAsync(argument, cancellation);
                break;
            case SlashCommand.New:
                state.Restart();
                terminal.Line(texts.NewConversation, Ink.Faint);
                break;
            case SlashCommand.History:
                await ShowHistoryAsync(cancellation);
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
                terminal.Line(texts.Unknown(name) + " " + texts.Meant(SlashCommands.Nearest(name, state.Language) ?? (state.Language == "en" ? "/help" : "/hilfe")), Ink.Warning);
                break;
        }

        return true;
    }

    /// <summary>Shows the citation of an id typed alone. False if the line is no id of the last answer.</summary>
    public Task<bool> ShowByIdAsync(string line, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var citation = state.Citations.FirstOrDefault(c => c.Id.Equals(line, StringComparison.OrdinalIgnoreCase));
        if (citation is not null)
        {
            Show(citation);
        }

        return Task.FromResult(citation is not null);
    }

    private void ShowSource(string argument)
    {
        var wanted = argument.Trim('[', ']');
        var citation = state.Citations.FirstOrDefault(c => wanted.Length == 0 || $"{c.Number}" == wanted || c.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (citation is not null)
        {
            Show(citation);
        }
        else
        {
            terminal.Line(state.Citations.Count == 0 ? texts.NoSourcesYet : texts.NoSuchSource(wanted, state.Citations.Count), Ink.Warning);
        }
    }

    private void Show(Citation citation) => new QuoteInContext(terminal, rendering).Write(citation, library.Find(citation.Document));

    private void ShowSources()
    {
        if (state.Citations.Count == 0)
        {
            terminal.Line(texts.NoSourcesYet, Ink.Faint);
        }

        new CitationLines(terminal, rendering).Write(state.Citations);
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

        new PassageLines(terminal, rendering).Write(hits);
    }

    private async Task ShowHistoryAsync(CancellationToken cancellation)
    {
        var turns = state.Conversation is { } id ? await conversations.TurnsAsync("console", id, cancellation) : [];
        if (turns.Count == 0)
        {
            terminal.Line(texts.NothingAskedYet, Ink.Faint);
        }

        foreach (var turn in turns.TakeLast(MostTurns))
        {
            terminal.Line($"› {SafeText.Line(turn.Question)}", Ink.Accent);
            new AnswerView(terminal, rendering).Show(turn.Answer);
            terminal.Line();
        }
    }

    private void ShowDocuments()
    {
        foreach (var entry in library.List())
        {
            var flow = terminal.Flow(indent: 2);
            flow.Write(SafeText.Line(entry.Path), entry.Unreadable is null ? Ink.Plain : Ink.Warning);
            flow.Write(entry.Unreadable is null ? $"  {entry.Passages.ToString("N0", rendering.Culture)} {texts.Passages}" : $"  {texts.Unreadable}", Ink.Faint);
            flow.End();
        }
    }

    private void ShowHelp()
    {
        foreach (var (command, name) in SlashCommands.In(state.Language))
        {
            var flow = terminal.Flow(indent: 14);
            flow.Write("  ");
            flow.Write(name.PadRight(12), Ink.Accent);
            flow.Write(texts.Commands[command]);
            flow.End();
        }

        terminal.Line();
        terminal.Line(texts.KeysHelp, Ink.Faint);
    }
}
