using QaBot.App.Chat.Input;
using QaBot.App.Rendering;

namespace QaBot.App.Chat;

/// <summary>The chat itself: reads a line, answers it, until the input ends or the user leaves.</summary>
internal sealed class ChatSession(
    IChatInput input, IConversations conversations, ChatActions actions, ChatState state, Terminal terminal, RenderingTexts rendering, ChatTexts texts, TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private bool _isInterrupted;

    /// <summary>Runs until the end.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var line = await input.ReadAsync(texts.Placeholder, cancellation);
            if (line.Kind == ChatLineKind.End || (line.Kind == ChatLineKind.Interrupt && _isInterrupted))
            {
                break;
            }

            _isInterrupted = line.Kind == ChatLineKind.Interrupt;
            if (_isInterrupted)
            {
                terminal.Line(texts.OnceMore, Ink.Faint);
                terminal.Flush();
            }
            else if (line.Text.Length > 0 && !await RespondAsync(line.Text, cancellation))
            {
                break;
            }
        }

        if (input.IsInteractive)
        {
            terminal.Line(texts.Goodbye, Ink.Faint);
            terminal.Flush();
        }
    }

    private async Task<bool> RespondAsync(string line, CancellationToken cancellation)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var release = input.CancelOnInterrupt(running);
        var goesOn = true;
        try
        {
            terminal.Line();
            if (line.StartsWith('/'))
            {
                goesOn = await UntilStoppedAsync(actions.RunAsync(line, running.Token), running.Token);
            }
            else if (!actions.ShowById(line))
            {
                goesOn = await UntilStoppedAsync(AnswerAsync(state.SuggestionFor(line) ?? line, running.Token), running.Token);
            }
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            _isInterrupted = true;
            terminal.Line();
            terminal.Line(texts.Stopped, Ink.Warning);
        }
        catch (Exception e) when (e is not OperationCanceledException && input.IsInteractive)
        {
            // One failed answer does not end a conversation.
            terminal.Line(SafeText.Line(e.Message), Ink.Bad);
        }

        terminal.Line();
        terminal.Flush();
        return goesOn;
    }

    // What is stopped ends its line before anything else is written; what does not listen is left behind.
    private static async Task<bool> UntilStoppedAsync(Task<bool> work, CancellationToken stop)
    {
        try
        {
            return await work.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None));
            throw;
        }
    }

    private async Task<bool> AnswerAsync(string question, CancellationToken cancellation)
    {
        if (state.IsSuggested(question))
        {
            terminal.Line(SafeText.Line(question), Ink.Accent);
            terminal.Line();
        }

        using var waiting = new Waiting(terminal, texts.Thinking, time);
        var request = new AskRequest(question) { Conversation = state.Conversation, Language = state.Language };
        var reply = await new AnswerView(terminal, rendering).ShowAsync(conversations.StreamAsync(request, cancellation), waiting.Dispose);
        state.Keep(reply);
        return true;
    }
}
