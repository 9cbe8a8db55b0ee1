using System.Text.Json;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>An event as Slack delivers it, over HTTP and over the socket alike.</summary>
/// <param name="Type">The kind, such as "app_mention" or "message".</param>
/// <param name="Team">The workspace.</param>
internal sealed record SlackEvent(string Type, string Team)
{
    /// <summary>The event's own id.</summary>
    public string? Id { get; init; }

    /// <summary>Where it happened.</summary>
    public string? Channel { get; init; }

    /// <summary>Who did it.</summary>
    public string? User { get; init; }

    /// <summary>The message's text in Slack's encoding.</summary>
    public string Text { get; init; } = "";

    /// <summary>The message's time stamp, which is its id within the channel.</summary>
    public string? Ts { get; init; }

    /// <summary>The time stamp of the thread's root, for a message in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>What is special about a message, such as "message_changed".</summary>
    public string? Subtype { get; init; }

    /// <summary>The sending app; other bots are not answered.</summary>
    public string? BotId { get; init; }

    /// <summary>The client's id of the message.</summary>
    public string? ClientMessage { get; init; }

    /// <summary>Whether it happened in a direct message.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The tab of the app's home that was opened.</summary>
    public string? Tab { get; init; }

    /// <summary>Our own bot user, as the event names it.</summary>
    public string? OwnUser { get; init; }

    /// <summary>The event of an <c>event_callback</c>, or <see langword="null"/> if it is none.</summary>
    public static SlackEvent? Parse(JsonElement? envelope)
    {
        var inner = envelope.Member("event");
        var assistant = inner.Member("assistant_thread");
        if (envelope.Text("type") != "event_callback" || inner.Text("type") is not { } type || envelope.Text("team_id") is not { } team)
        {
            return null;
        }

        return new(type, team)
        {
            Id = envelope.Text("event_id"),
            Channel = inner.Text("channel") ?? assistant.Text("channel_id"),
            User = inner.Text("user") ?? assistant.Text("user_id"),
            Text = inner.Text("text") ?? "",
            Ts = inner.Text("ts"),
            ThreadTs = inner.Text("thread_ts") ?? assistant.Text("thread_ts"),
            Subtype = inner.Text("subtype"),
            BotId = inner.Text("bot_id"),
            ClientMessage = inner.Text("client_msg_id"),
            IsDirect = inner.Text("channel_type") == "im" || inner.Text("channel")?.StartsWith('D') == true,
            Tab = inner.Text("tab"),
            OwnUser = envelope.Items("authorizations").Where(a => a.IsTrue("is_bot")).Select(a => a.Text("user_id")).FirstOrDefault(),
        };
    }
}
