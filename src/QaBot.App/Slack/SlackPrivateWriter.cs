using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Writes a reply that only the asker sees: to a command's response address, or as an ephemeral message of the thread.</summary>
internal sealed class SlackPrivateWriter(
    ChatQuestion question, SlackPlace place, SlackClient client, SlackMessages messages, ReplyParts parts, ChatPlatformTexts texts) : IChatWriter
{
    private const int MaxQuestion = 200;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task AppendAsync(string text, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<string> FinishAsync(Reply reply, bool corrected, CancellationToken cancellation)
    {
        var below = messages.Below(reply, question.Thread);

        // Slack shows nobody what was typed behind a command.
        var pieces = messages.Pieces($"**{TextCut.At(question.Text.Replace("**", "", StringComparison.Ordinal), MaxQuestion)}**\n\n{reply.Answer.Text}", below);
        for (var i = 0; i < pieces.Count; i++)
        {
            await PutAsync(i, SlackMessages.Message(AnswerMarkdown.Render(pieces[i]), pieces[i], i == pieces.Count - 1 ? below : null), cancellation);
        }

        return "private";
    }

    /// <inheritdoc/>
    public Task SayAsync(string words, CancellationToken cancellation) =>
        PutAsync(0, SlackMessages.Message(AnswerMarkdown.Plain(words), words), cancellation);

    /// <inheritdoc/>
    public Task ShowAsync(LookupView found, CancellationToken cancellation) =>
        PutAsync(0, SlackMessages.Message(LookupMarkdown.Render(found), found.Headline), cancellation);

    /// <inheritdoc/>
    public Task WelcomeAsync(string words, IReadOnlyList<string> questions, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Sends a part unless an earlier attempt did. Slack does not tell what it showed to one person alone: after a kill in between it stays in doubt, and the asker is told so.</summary>
    private async Task PutAsync(int part, JsonObject message, CancellationToken cancellation)
    {
        if (parts.IsInDoubt(part))
        {
            message = SlackMessages.Message(AnswerMarkdown.Plain(texts.Interrupted), texts.Interrupted);
        }

        if (parts[part] is null)
        {
            await parts.SendAsync(part, async () =>
            {
                await SendAsync(message, cancellation);
                return "";
            });
        }
    }

    private async Task SendAsync(JsonObject message, CancellationToken cancellation)
    {
        message.Remove("unfurl_links");
        message.Remove("unfurl_media");
        if (place.ResponseUrl is { } address)
        {
            message["response_type"] = "ephemeral";
            message["replace_original"] = false;
            await client.RespondAsync(address, message, cancellation);
            return;
        }

        message["channel"] = place.Channel;
        message["user"] = place.User;
        message["thread_ts"] = place.Thread;
        (await client.CallAsync("chat.postEphemeral", message, cancellation)).OrThrow();
    }
}
