namespace QaBot.App.ChatPlatforms;

/// <summary>One thing that was looked at in a check of a surface.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Subject">What was looked at, such as "Slack: bot token".</param>
/// <param name="Detail">What was seen and, if something is missing, what to do; never a secret.</param>
internal sealed record CheckResult(CheckState State, string Subject, string Detail);

/// <summary>How a checked thing stands.</summary>
internal enum CheckState
{
    /// <summary>In order.</summary>
    Good,

    /// <summary>Not configured, and therefore off.</summary>
    Off,

    /// <summary>Works, but something should be looked at.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Bad,
}
