namespace QaBot.App.OpenAi;

/// <summary>How answers look to clients of the OpenAI protocol; section "OpenAi".</summary>
internal sealed class OpenAiOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "OpenAi";

    /// <summary>Whether an answer ends with a list of its sources, for clients that do not show annotations.</summary>
    public bool SourceList { get; set; } = true;
}
