using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Writes a reply into a thread: as a stream while it grows, whole at its end, always one message for what fits one.</summary>
internal sealed class SlackWriter(
    ChatQuestion question, SlackPlace place, SlackClient client, SlackMessages messages, SlackHistory history, ReplyParts parts,
    SlackTexts texts, ChatPlatformTexts chatTexts, SlackOptions options, TimeProvider clock) : IChatWriter
{
    private const int MaxPromptTitle = 75;

    private readonly StringBuilder _text = new();
    private readonly SlackStatus _status = new(client, place, chatTexts.Searching);
    private readonly SlackDraft _draft = new(client, place, options, clock);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellation)
    {
        _status.Begin();
        return ResumeAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task AppendAsync(string text, CancellationToken cancellation)
    {
        _text.Append(text);
        var all = _text.ToString();
        var markdown = AnswerMarkdown.Render(all[..AnswerMarkdown.StableLength(all)]);
        if (markdown.Length <= SlackMessages.MaxMarkdown && _draft.IsDue(markdown))
        {
            await _status.WaitAsync();
            await _draft.ShowAsync(markdown, SlackMessages.Fallback(all), Keep, cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task<string> FinishAsync(Reply reply, bool corrected, CancellationToken cancellation)
    {
        await _status.WaitAsync();
        var below = messages.Below(reply, question.Thread);
        var pieces = messages.Pieces(reply.Answer.Text, below);
        var first = AnswerMarkdown.Render(pieces[0]);
        var last = await _draft.FinishAsync(
            first, SlackMessages.Message(first, pieces[0], pieces.Count == 1 ? below : null), Metadata(), Keep, cancellation);
        for (var i = 1; i < pieces.Count; i++)
        {
            last = await PutAsync(i, SlackMessages.Message(AnswerMarkdown.Render(pieces[i]), pieces[i], i == pieces.Count - 1 ? below : null), cancellation);
        }

        await _status.EndAsync(cancellation);
        return last;
    }

    /// <inheritdoc/>
    public Task SayAsync(string words, CancellationToken cancellation) => SayMarkdownAsync(AnswerMarkdown.Plain(words), words, cancellation);

    /// <inheritdoc/>
    public Task ShowAsync(LookupView found, CancellationToken cancellation) => SayMarkdownAsync(LookupMarkdown.Render(found), found.Headline, cancellation);

    /// <inheritdoc/>
    public async Task WelcomeAsync(string words, IReadOnlyList<string> questions, CancellationToken cancellation)
    {
        var prompts = questions.Append(texts.AboutMe).Select(q => (JsonNode)new JsonObject { ["title"] = TextCut.At(q, MaxPromptTitle), ["message"] = q });
        var arguments = new JsonObject { ["channel_id"] = place.Channel, ["title"] = texts.PromptsTitle, ["prompts"] = new JsonArray([.. prompts]) };
        if (place.IsAssistantThread)
        {
            arguments["thread_ts"] = place.Thread;
        }

        (await client.CallAsync("assistant.threads.setSuggestedPrompts", arguments, cancellation)).OrThrow();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellation)
    {
        var all = _text.ToString();
        var shown = AnswerMarkdown.Render(all[..AnswerMarkdown.StableLength(all)]);
        var stopped = $"_{chatTexts.Stopped}_";
        return SayMarkdownAsync(shown.Length is 0 or > SlackMessages.MaxMarkdown ? stopped : $"{shown}\n\n{stopped}", chatTexts.Stopped, cancellation);
    }

    private async Task SayMarkdownAsync(string markdown, string plain, CancellationToken cancellation)
    {
        await ResumeAsync(cancellation);
        await _status.WaitAsync();
        await _draft.FinishAsync(markdown, SlackMessages.Message(markdown, plain), Metadata(), Keep, cancellation);
        await _status.EndAsync(cancellation);
    }

    /// <summary>Goes on in the message of an earlier attempt, so that the question is answered once.</summary>
    private async Task ResumeAsync(CancellationToken cancellation)
    {
        if (question.Attempts > 1 && !_draft.IsPosted)
        {
            _draft.Resume(await BegunAsync(0, cancellation));
        }
    }

    /// <summary>The message in which an earlier attempt wrote a part: as it was noted or, if the kill came before that, as Slack shows it.</summary>
    private async Task<string?> BegunAsync(int part, CancellationToken cancellation) =>
        question.Attempts > 1 ? parts[part] ?? await history.FindReplyAsync(place, part, cancellation) : null;

    private async Task<string> PutAsync(int part, JsonObject message, CancellationToken cancellation)
    {
        message["channel"] = place.Channel;
        message["metadata"] = Metadata(part);
        if (await BegunAsync(part, cancellation) is { } ts)
        {
            var change = (JsonObject)message.DeepClone();
            change["ts"] = ts;
            change.Remove("unfurl_links");
            change.Remove("unfurl_media");
            if ((await client.CallAsync("chat.update", change, cancellation)).Ok)
            {
                return ts;
            }
        }

        message["thread_ts"] = place.Thread;
        var posted = (await client.CallAsync("chat.postMessage", message, cancellation)).OrThrow().Ts;
        parts.Keep(part, posted);
        return posted;
    }

    private void Keep(string ts) => parts.Keep(0, ts);

    private JsonObject Metadata(int part = 0) => new()
    {
        ["event_type"] = "qabot_answer",
        ["event_payload"] = new JsonObject { ["question"] = place.Message, ["part"] = part.ToString(CultureInfo.InvariantCulture) },
    };
}
