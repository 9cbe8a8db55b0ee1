using System.Text.Json.Nodes;

namespace QaBot.Tests.Slack;

/// <summary>A message in the fake Slack.</summary>
internal sealed record FakeMessage(string Channel, string Ts)
{
    public string? Thread { get; init; }

    public string? User { get; init; }

    /// <summary>The fallback text of a posted message, or what a person wrote.</summary>
    public string Text { get; set; } = "";

    /// <summary>What was streamed.</summary>
    public string Streamed { get; set; } = "";

    public JsonArray Blocks { get; set; } = [];

    public JsonNode? Metadata { get; set; }

    public bool IsStreaming { get; set; }

    /// <summary>Who alone sees it.</summary>
    public string? OnlyFor { get; init; }

    public bool IsBot => User == FakeSlack.BotUser;

    /// <summary>The Markdown that readers see: streamed, or of the Markdown blocks.</summary>
    public string Markdown => Streamed + string.Concat(Blocks.Where(b => b!["type"]!.ToString() == "markdown").Select(b => b!["text"]!.ToString()));

    /// <summary>All blocks as JSON text.</summary>
    public string BlocksText => Blocks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
