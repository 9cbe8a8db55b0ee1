using System.Text.Json.Nodes;

namespace QaBot.App.Slack;

/// <summary>
/// The one message a reply grows in: a stream, or where Slack offers none a message that is changed. A stream that dies
/// (Slack ends it after some minutes, or the asker does) is completed by a change of the same message.
/// </summary>
internal sealed class SlackDraft(SlackClient client, SlackPlace place, SlackOptions options, TimeProvider clock)
{
    private string? _ts;
    private string _shown = "";
    private bool _streams;
    private bool _mayStream;
    private long _changed;

    /// <summary>Whether the message is there.</summary>
    public bool IsPosted => _ts is not null;

    /// <summary>Takes up the message of an earlier attempt.</summary>
    public void Resume(string? ts) => (_ts, _mayStream) = (ts, ts is not null);

    /// <summary>Whether enough was gathered, and enough time has gone by, to show more of the text.</summary>
    public bool IsDue(string markdown) =>
        markdown.Length - _shown.Length >= options.StreamBuffer
        && (_ts is null || _streams || clock.GetElapsedTime(_changed).TotalMilliseconds >= options.UpdateMilliseconds);

    /// <summary>Shows the text so far.</summary>
    public async Task ShowAsync(string markdown, string plain, Action<string> begun, CancellationToken cancellation)
    {
        if (_ts is null)
        {
            await BeginAsync(markdown, plain, begun, cancellation);
        }
        else if (_streams)
        {
            _streams = (await client.CallAsync("chat.appendStream", Streamed(markdown[_shown.Length..]), cancellation)).Ok;
        }
        else if (!(await ChangeAsync(SlackMessages.Message(markdown, plain), cancellation)).Ok)
        {
            return;
        }

        (_shown, _changed) = (markdown, clock.GetTimestamp());
    }

    /// <summary>Shows the whole message in its final form, and returns its id.</summary>
    /// <param name="markdown">Its text.</param>
    /// <param name="message">All of it, as it is posted or changed to.</param>
    /// <param name="metadata">By which a later attempt recognises it.</param>
    /// <param name="begun">Is told the id as soon as there is one.</param>
    /// <param name="cancellation">Stops the sending.</param>
    public async Task<string> FinishAsync(
        string markdown, JsonObject message, JsonObject metadata, Action<string> begun, CancellationToken cancellation)
    {
        message["metadata"] = metadata.DeepClone();
        if (_ts is null && await TryStartAsync(markdown, begun, cancellation))
        {
            _shown = markdown;
        }

        var finished = _streams && markdown.StartsWith(_shown, StringComparison.Ordinal)
            && (await client.CallAsync("chat.stopStream", Last(markdown[_shown.Length..], message), cancellation)).Ok;
        if (!finished)
        {
            await ReplaceAsync(message, begun, cancellation);
        }

        return _ts!;
    }

    private async Task BeginAsync(string markdown, string plain, Action<string> begun, CancellationToken cancellation)
    {
        if (!await TryStartAsync(markdown, begun, cancellation))
        {
            await PostAsync(SlackMessages.Message(markdown, plain), begun, cancellation);
        }
    }

    private async Task<bool> TryStartAsync(string markdown, Action<string> begun, CancellationToken cancellation)
    {
        var arguments = new JsonObject
        {
            ["channel"] = place.Channel,
            ["thread_ts"] = place.Thread,
            ["recipient_team_id"] = place.Team,
            ["recipient_user_id"] = place.User,
            ["chunks"] = Chunks(markdown),
        };
        var started = await client.CallAsync("chat.startStream", arguments, cancellation);
        if (started is { Ok: true, Ts.Length: > 0 })
        {
            (_ts, _streams, _mayStream) = (started.Ts, true, true);
            begun(_ts);
        }

        return _streams;
    }

    private async Task ReplaceAsync(JsonObject message, Action<string> begun, CancellationToken cancellation)
    {
        if (_ts is null)
        {
            await PostAsync(message, begun, cancellation);
            return;
        }

        if (_mayStream)
        {
            // It cannot be changed while it still streams; that it does not any more is no error here.
            await client.CallAsync("chat.stopStream", new() { ["channel"] = place.Channel, ["ts"] = _ts }, cancellation);
        }

        var changed = await ChangeAsync(message, cancellation);
        if (changed.Error is "message_not_found" or "cant_update_message" or "edit_window_closed")
        {
            await PostAsync(message, begun, cancellation);
        }
        else
        {
            changed.OrThrow();
        }
    }

    private Task<SlackResult> ChangeAsync(JsonObject message, CancellationToken cancellation)
    {
        var arguments = (JsonObject)message.DeepClone();
        arguments["channel"] = place.Channel;
        arguments["ts"] = _ts;
        arguments.Remove("unfurl_links");
        arguments.Remove("unfurl_media");
        return client.CallAsync("chat.update", arguments, cancellation);
    }

    private async Task PostAsync(JsonObject message, Action<string> begun, CancellationToken cancellation)
    {
        message["channel"] = place.Channel;
        message["thread_ts"] = place.Thread;
        _ts = (await client.CallAsync("chat.postMessage", (JsonObject)message.DeepClone(), cancellation)).OrThrow().Ts;
        begun(_ts);
    }

    private JsonObject Streamed(string more) => new() { ["channel"] = place.Channel, ["ts"] = _ts, ["chunks"] = Chunks(more) };

    private JsonObject Last(string rest, JsonObject message)
    {
        var last = new JsonObject { ["channel"] = place.Channel, ["ts"] = _ts, ["metadata"] = message["metadata"]!.DeepClone() };
        if (rest.Length > 0)
        {
            last["chunks"] = Chunks(rest);
        }

        // The first block is the text, which was streamed.
        if (message["blocks"] is JsonArray { Count: > 1 } blocks)
        {
            last["blocks"] = new JsonArray([.. blocks.Skip(1).Select(b => b!.DeepClone())]);
        }

        return last;
    }

    private static JsonArray Chunks(string markdown) => new(new JsonObject { ["type"] = "markdown_text", ["text"] = markdown });
}
