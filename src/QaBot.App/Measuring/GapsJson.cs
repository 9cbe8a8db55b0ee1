using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QaBot.Evaluation;

namespace QaBot.App.Measuring;

/// <summary>Writes gaps as JSON, for <c>gaps --json</c> and the API.</summary>
internal static class GapsJson
{
    private static readonly GapsJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    });

    /// <summary>The gaps as one array.</summary>
    public static string Write(IReadOnlyList<Gap> gaps) => JsonSerializer.Serialize(gaps, Context.IReadOnlyListGap);
}

[JsonSerializable(typeof(IReadOnlyList<Gap>))]
internal sealed partial class GapsJsonContext : JsonSerializerContext;
