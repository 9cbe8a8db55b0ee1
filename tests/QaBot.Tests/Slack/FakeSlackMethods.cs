using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QaBot.Tests.Slack;

/// <summary>What the methods of the fake Slack do.</summary>
internal sealed class FakeSlackMethods(FakeSlack slack)
{
    private const int MaxMarkdown = 12_000;

    public IResult Answer(string method, JsonObject arguments) => method switch
    {
        "auth.test" => Ok(new() { ["user_id"] = FakeSlack.BotUser, ["team_id"] = "T1", ["team"] = "Test", ["bot_id"] = "BBOT" }),
        "chat.postMessage" => Post(arguments, null),
        "chat.postEphemeral" => Post(arguments, arguments["user"]?.ToString()),
        "chat.update" => Update(arguments),
        "chat.startStream" => Start(arguments),
        "chat.appendStream" => Continue(arguments, isLast: false),
        "chat.stopStream" => Continue(arguments, isLast: true),
        "conversations.replies" => Replies(arguments),
        "apps.connections.open" => Ok(new() { ["url"] = slack.Sockets.NextAddress() }),
        "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" or "agents.sessions.setStatus" or "views.open" => Ok([]),
        _ => FakeSlack.Error("unknown_method"),
    };

    private IResult Post(JsonObject arguments, string? onlyFor)
    {
        if (Problem(arguments) is { } problem)
        {
            return FakeSlack.Error(problem);
        }

        var message = New(arguments, onlyFor);
        (message.Text, message.Blocks, message.Metadata) = (arguments["text"]?.ToString() ?? "", Blocks(arguments), arguments["metadata"]?.DeepClone());
        slack.Messages[message.Ts] = message;
        return Ok(new() { ["ts"] = message.Ts, ["channel"] = message.Channel, ["message_ts"] = message.Ts });
    }

    private IResult Update(JsonObject arguments)
    {
        if (Problem(arguments) is { } problem)
        {
            return FakeSlack.Error(problem);
        }

        if (Find(arguments) is not { } message)
        {
            return FakeSlack.Error("message_not_found");
        }

        if (message.IsStreaming)
        {
            return FakeSlack.Error("streaming_state_conflict");
        }

        (message.Text, message.Blocks, message.Streamed) = (arguments["text"]?.ToString() ?? "", Blocks(arguments), "");
        return Ok(new() { ["ts"] = message.Ts, ["channel"] = message.Channel });
    }

    private IResult Start(JsonObject arguments)
    {
        if (arguments["channel"] is null || arguments["thread_ts"] is null)
        {
            return FakeSlack.Error("invalid_arguments");
        }

        if (!arguments["channel"]!.ToString().StartsWith('D') && (arguments["recipient_team_id"] is null || arguments["recipient_user_id"] is null))
        {
            return FakeSlack.Error("missing_recipient_team_id");
        }

        var message = New(arguments, null);
        (message.IsStreaming, message.Streamed) = (true, TextOf(arguments));
        slack.Messages[message.Ts] = message;
        return Ok(new() { ["ts"] = message.Ts, ["channel"] = message.Channel });
    }

    private IResult Continue(JsonObject arguments, bool isLast)
    {
        if (Find(arguments) is not { } message)
        {
            return FakeSlack.Error("message_not_found");
        }

        if (!message.IsStreaming)
        {
            return FakeSlack.Error("message_not_in_streaming_state");
        }

        if (message.Streamed.Length + TextOf(arguments).Length > MaxMarkdown)
        {
            return FakeSlack.Error("msg_too_long");
        }

        message.Streamed += TextOf(arguments);
        if (isLast)
        {
            (message.IsStreaming, message.Blocks, message.Metadata) = (false, Blocks(arguments), arguments["metadata"]?.DeepClone());
        }

        return Ok(new() { ["ts"] = message.Ts, ["channel"] = message.Channel });
    }

    private IResult Replies(JsonObject arguments)
    {
        var (channel, root) = (arguments["channel"]?.ToString(), arguments["ts"]?.ToString());
        var limit = int.Parse(arguments["limit"]?.ToString() ?? "100", System.Globalization.CultureInfo.InvariantCulture);
        var from = int.Parse(arguments["cursor"]?.ToString() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var all = slack.Messages.Values.Where(m => m.Channel == channel && (m.Ts == root || m.Thread == root) && m.OnlyFor is null)
            .OrderBy(m => m.Ts, StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return FakeSlack.Error("thread_not_found");
        }

        var page = all.Skip(from).Take(limit).Select(m => (JsonNode)new JsonObject
        {
            ["type"] = "message",
            ["ts"] = m.Ts,
            ["thread_ts"] = root,
            ["user"] = m.User,
            ["text"] = m.Text + m.Streamed,
            ["bot_id"] = m.IsBot ? "BBOT" : null,
            ["metadata"] = m.Metadata?.DeepClone(),
        });
        var more = from + limit < all.Count;
        return Ok(new()
        {
            ["messages"] = new JsonArray([.. page]),
            ["has_more"] = more,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = more ? (from + limit).ToString(System.Globalization.CultureInfo.InvariantCulture) : "" },
        });
    }

    private FakeMessage New(JsonObject arguments, string? onlyFor) =>
        new(arguments["channel"]!.ToString(), slack.NextTs()) { Thread = arguments["thread_ts"]?.ToString(), User = FakeSlack.BotUser, OnlyFor = onlyFor };

    private FakeMessage? Find(JsonObject arguments) =>
        arguments["ts"] is { } ts && slack.Messages.TryGetValue(ts.ToString(), out var message) && message.Channel == arguments["channel"]?.ToString() ? message : null;

    private static JsonArray Blocks(JsonObject arguments) => arguments["blocks"] is JsonArray blocks ? (JsonArray)blocks.DeepClone() : [];

    private static string TextOf(JsonObject arguments) =>
        (arguments["markdown_text"]?.ToString() ?? "")
        + string.Concat((arguments["chunks"] as JsonArray ?? []).Where(c => c!["type"]!.ToString() == "markdown_text").Select(c => c!["text"]!.ToString()));

    private static string? Problem(JsonObject arguments)
    {
        var blocks = Blocks(arguments);
        return arguments["channel"] is null ? "channel_not_found"
            : blocks.Count > 50 ? "invalid_blocks"
            : blocks.Where(b => b!["type"]!.ToString() == "markdown").Sum(b => b!["text"]!.ToString().Length) > MaxMarkdown ? "msg_too_long"
            : blocks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Length > 13_200 ? "msg_blocks_too_long"
            : blocks.Count == 0 && string.IsNullOrEmpty(arguments["text"]?.ToString()) && arguments["markdown_text"] is null ? "no_text"
            : null;
    }

    private static IResult Ok(JsonObject body)
    {
        body["ok"] = true;
        return Results.Json(body);
    }
}
