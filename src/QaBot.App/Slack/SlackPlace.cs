using System.Text.Json;

namespace QaBot.App.Slack;

/// <summary>Where a reply belongs in Slack.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Channel">The channel or direct message.</param>
/// <param name="Thread">The time stamp of the thread's root.</param>
/// <param name="User">Who asked.</param>
internal sealed record SlackPlace(string Team, string Channel, string Thread, string User)
{
    /// <summary>The time stamp of the question itself.</summary>
    public string Message { get; init; } = "";

    /// <summary>Our own bot user, as the event named it.</summary>
    public string? Bot { get; init; }

    /// <summary>Whether the reply is shown to the asker alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Where a private reply to a command is posted, for 30 minutes.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Whether a welcome is for the older assistant view, in which prompts belong to a thread.</summary>
    public bool IsAssistantThread { get; init; }

    /// <summary>The thread's name among all platforms.</summary>
    public string ThreadKey => $"slack:{Team}:{Channel}:{Thread}";

    /// <summary>The asker's name among all platforms.</summary>
    public string Asker => $"slack:{Team}:{User}";

    /// <summary>Whether the channel is a direct message.</summary>
    public bool IsDirect => Channel.StartsWith('D');

    /// <summary>The place as it is kept with the question.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The place that was kept with a question.</summary>
    public static SlackPlace FromJson(string json) => JsonSerializer.Deserialize<SlackPlace>(json)!;
}
