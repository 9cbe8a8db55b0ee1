using System.Text.Json;

namespace QaBot.App.Teams;

/// <summary>Where a reply belongs in Teams.</summary>
/// <param name="ServiceUrl">Where replies are sent; allowed when the activity was taken.</param>
/// <param name="Conversation">The chat, or the thread of a channel.</param>
/// <param name="ConversationType">"personal", "groupChat" or "channel".</param>
/// <param name="Tenant">The tenant, empty if the activity named none.</param>
/// <param name="User">Who asked.</param>
/// <param name="Bot">The bot's id, from which it replies.</param>
/// <param name="Activity">The id of the message that is replied to.</param>
internal sealed record TeamsPlace(
    string ServiceUrl, string Conversation, string ConversationType, string Tenant, string User, string Bot, string? Activity)
{
    /// <summary>The directory's id of the team, for reading a thread.</summary>
    public string? Team { get; init; }

    /// <summary>The channel of the team, for reading a thread.</summary>
    public string? TeamChannel { get; init; }

    /// <summary>The thread's name among all platforms.</summary>
    public string ThreadKey => $"teams:{Tenant}:{Conversation}";

    /// <summary>The asker's name among all platforms.</summary>
    public string Asker => $"teams:{Tenant}:{User}";

    /// <summary>Whether one person talks to the bot alone; only there Teams streams.</summary>
    public bool IsPersonal => ConversationType == "personal";

    /// <summary>Whose conversation it is: the person's in a private chat, else that of the channel or its thread.</summary>
    public string Owner => IsPersonal ? Asker : ThreadKey;

    /// <summary>Where the reply to an activity belongs.</summary>
    public static TeamsPlace Of(TeamsActivity activity) => new(
        activity.ServiceUrl, activity.ConversationId, activity.ConversationType, activity.Tenants.Count > 0 ? activity.Tenants[0] : "", activity.From, activity.Bot, activity.Id)
    {
        Team = activity.Team,
        TeamChannel = activity.TeamChannel,
    };

    /// <summary>The place as it is kept with the question.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The place that was kept with a question.</summary>
    public static TeamsPlace FromJson(string json) => JsonSerializer.Deserialize<TeamsPlace>(json)!;
}
