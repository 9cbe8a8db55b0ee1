using System.CommandLine;
using QaBot.App.Chat.Input;
using QaBot.App.Commands;
using QaBot.Citations;

namespace QaBot.App.Chat;

/// <summary>The chat in the terminal; what runs when no command is named.</summary>
internal sealed class ChatCommand : QaBotCommand
{
    private const int Suggested = 3;
    private readonly Option<bool> _noHistory;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public ChatCommand(CommandTexts texts)
        : base("chat", texts.Chat)
    {
        _noHistory = new("--no-history") { Description = texts.NoHistory };
        Options.Add(_noHistory);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        await run.PrepareIndexAsync(cancellation);
        var terminal = run.Out;
        var texts = ChatTexts.For(run.Language);
        var library = run.Get<IDocumentLibrary>();
        var suggestions = SuggestedQuestions.From(library, Suggested);
        var state = new ChatState(run.Language, suggestions);
        var conversations = run.Get<IConversations>();
        var actions = new ChatActions(
            new ChatSources(library, run.Get<CitationLookup>(), state, terminal, texts, run.Settings.PublicAddress), new ChatHistory(conversations, state, terminal, texts, TimeProvider.System),
            run.Get<IRetriever>(), library, state, terminal, texts);
        new Welcome(terminal, texts).Write(library.List(), suggestions, IsAtTerminal(run));

        using var input = Input(run, parsed.GetValue(_noHistory));
        var session = new ChatSession(input, conversations, actions, state, terminal, run.Rendering, texts, TimeProvider.System);
        return await WithServicesAsync(run, session, cancellation);
    }

    private static IChatInput Input(Invocation run, bool noHistory)
    {
        if (!IsAtTerminal(run))
        {
            return new PipedInput(run.Streams.In.Value);
        }

        var file = Path.Combine(run.Settings.Folders.Index, $"history-{string.Concat(Environment.UserName.Where(char.IsLetterOrDigit))}.txt");
        return new KeyboardInput(run.Out, new InputHistory(noHistory ? null : file), text => SlashCommands.Complete(text, run.Language));
    }

    private static bool IsAtTerminal(Invocation run) => run.Streams.IsInteractive && run.Out.Traits.HasControl;

    // The folder is watched while the chat is open.
    private static async Task<int> WithServicesAsync(Invocation run, ChatSession session, CancellationToken cancellation)
    {
        var services = run.Services.GetServices<IHostedService>().ToList();
        foreach (var service in services)
        {
            await service.StartAsync(cancellation);
        }

        try
        {
            await session.RunAsync(cancellation);
            return ExitCode.Ok;
        }
        finally
        {
            foreach (var service in Enumerable.Reverse(services))
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }
}
