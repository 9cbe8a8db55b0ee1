using System.Text.Json;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>An activity as the Bot Framework delivers it.</summary>
/// <param name="Type">The kind, such as "message" or "invoke".</param>
/// <param name="ServiceUrl">Where replies are sent.</param>
/// <param name="ConversationId">The chat, or the thread of a channel.</param>
internal sealed record TeamsActivity(string Type, string ServiceUrl, string ConversationId)
{
    /// <summary>The activity's id within its conversation.</summary>
    public string? Id { get; init; }

    /// <summary>The channel of the Bot Framework, "msteams" for Teams.</summary>
    public string ChannelId { get; init; } = "";

    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string ConversationType { get; init; } = "personal";

    /// <summary>The tenants the activity names.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>The sender's id and, in a directory, object id.</summary>
    public string From { get; init; } = "";

    /// <summary>The sender's id in the directory.</summary>
    public string? FromObject { get; init; }

    /// <summary>Whether the sender is itself a bot.</summary>
    public bool IsFromBot { get; init; }

    /// <summary>The bot's id.</summary>
    public string Bot { get; init; } = "";

    /// <summary>The message's text, with mentions as tags.</summary>
    public string Text { get; init; } = "";

    /// <summary>Those mentioned: id and the text that stands for them.</summary>
    public IReadOnlyList<(string Id, string Text)> Mentions { get; init; } = [];

    /// <summary>Whether files came with it.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Who was added to the conversation.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>The message that an invoke belongs to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The name of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What an invoke brings along.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>"add" when the app was installed.</summary>
    public string? Action { get; init; }

    /// <summary>The directory's id of the team.</summary>
    public string? Team { get; init; }

    /// <summary>The channel of the team.</summary>
    public string? TeamChannel { get; init; }

    /// <summary>Whether one person talks to the bot alone.</summary>
    public bool IsPersonal => ConversationType == "personal";

    /// <summary>The activity that an object holds, or <see langword="null"/> if something indispensable is missing.</summary>
    public static TeamsActivity? Parse(JsonElement? json)
    {
        var (conversation, from, data) = (json.Member("conversation"), json.Member("from"), json.Member("channelData"));
        if (json.Text("type") is not { Length: > 0 } type || json.Text("serviceUrl") is not { Length: > 0 } serviceUrl || conversation.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        return new(type, serviceUrl, id)
        {
            Id = json.Text("id"),
            ChannelId = json.Text("channelId") ?? "",
            ConversationType = conversation.Text("conversationType") ?? (conversation.IsTrue("isGroup") ? "groupChat" : "personal"),
            Tenants = [.. new[] { data.Member("tenant").Text("id"), conversation.Text("tenantId") }.OfType<string>()],
            From = from.Text("id") ?? "",
            FromObject = from.Text("aadObjectId"),
            IsFromBot = from.Text("role") is "bot" or "skill",
            Bot = json.Member("recipient").Text("id") ?? "",
            Text = json.Text("text") ?? "",
            Mentions = [.. json.Items("entities").Where(e => e.Text("type") == "mention")
                .Select(e => (e.Member("mentioned").Text("id") ?? "", e.Text("text") ?? ""))],
            HasFiles = json.Items("attachments").Any(a => a.Text("contentType") is { } kind && !kind.StartsWith("text/html", StringComparison.Ordinal)),
            Added = [.. json.Items("membersAdded").Select(m => m.Text("id") ?? "")],
            ReplyTo = json.Text("replyToId"),
            Name = json.Text("name"),
            Value = json.Member("value"),
            Action = json.Text("action"),
            Team = data.Member("team").Text("aadGroupId"),
            TeamChannel = data.Member("channel").Text("id"),
        };
    }
}
