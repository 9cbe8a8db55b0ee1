using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QaBot.Conversations;

namespace QaBot.App.Api;

/// <summary>How the API reads and writes JSON: camel case, umlauts as they are, what does not apply left out.</summary>
internal static class ApiJson
{
    /// <summary>All shapes of the API; made by hand because a generated context's own defaults cannot carry an encoder.</summary>
    public static ApiJsonContext Context { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 32,
    });

    /// <summary>A node on one line, umlauts as they are.</summary>
    public static string Write(System.Text.Json.Nodes.JsonNode node) => node.ToJsonString(Context.Options);

    /// <summary>JSON that is already written.</summary>
    public static IResult Written(string json) => Results.Text(json, "application/json");
}

[JsonSerializable(typeof(AskBody))]
[JsonSerializable(typeof(QuoteBody))]
[JsonSerializable(typeof(TitleBody))]
[JsonSerializable(typeof(FeedbackBody))]
[JsonSerializable(typeof(TextEvent))]
[JsonSerializable(typeof(JsonCitation))]
[JsonSerializable(typeof(JsonReply))]
[JsonSerializable(typeof(DocumentList))]
[JsonSerializable(typeof(DocumentView))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ConversationView))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;

/// <summary>A piece of a streamed answer.</summary>
/// <param name="Text">More text, to be appended.</param>
internal sealed record TextEvent(string Text);
