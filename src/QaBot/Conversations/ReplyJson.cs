using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QaBot.Conversations;

/// <summary>Writes and reads replies as JSON on one line, umlauts as they are: for files, standard output and the API, not for embedding in a page.</summary>
public static class ReplyJson
{
    // Made by hand because a generated context's own defaults cannot carry an encoder.
    private static readonly ReplyJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    });

    /// <summary>The reply on one line, with the question's id in a batch.</summary>
    public static string Write(Reply reply, string? id = null) => JsonSerializer.Serialize(JsonReply.From(reply, id), Context.JsonReply);

    /// <summary>The answer on one line.</summary>
    public static string Write(Answer answer) => JsonSerializer.Serialize(JsonAnswer.From(answer), Context.JsonAnswer);

    /// <summary>The reply of one line of a batch.</summary>
    /// <exception cref="JsonException">The line is no such object.</exception>
    public static JsonReply Read(string line) => JsonSerializer.Deserialize(line, Context.JsonReply) ?? throw new JsonException("The line holds no answer.");

    /// <summary>The answer of what <see cref="Write(Answer)"/> wrote.</summary>
    /// <exception cref="JsonException">The line is no such object.</exception>
    public static Answer ReadAnswer(string line) => (JsonSerializer.Deserialize(line, Context.JsonAnswer) ?? throw new JsonException("The line holds no answer.")).ToAnswer();

    /// <summary>The texts of a JSON array that the database wrote.</summary>
    internal static string[] ReadStrings(string json) => JsonSerializer.Deserialize(json, Context.StringArray) ?? [];
}

[JsonSerializable(typeof(JsonReply))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
