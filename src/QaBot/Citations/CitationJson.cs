using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QaBot.Citations;

/// <summary>What <c>cite</c> and <c>quote</c> write with <c>--json</c>, and the API answers with, on one line.</summary>
public static class CitationJson
{
    // Made by hand because a generated context's own defaults cannot carry an encoder.
    private static readonly CitationJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <summary>The verdict on a citation.</summary>
    public static string Write(CitationVerdict verdict) => JsonSerializer.Serialize(JsonVerdict.From(verdict), Context.JsonVerdict);

    /// <summary>The verdict on a quotation.</summary>
    public static string Write(QuotationVerdict verdict) => JsonSerializer.Serialize(JsonQuotation.From(verdict), Context.JsonQuotation);

    /// <summary>The verdicts on the quotations of a file.</summary>
    public static string Write(IReadOnlyList<CheckedQuotation> quotations) =>
        JsonSerializer.Serialize([.. quotations.Select(JsonCheckedQuotation.From)], Context.JsonCheckedQuotationArray);
}

[JsonSerializable(typeof(JsonVerdict))]
[JsonSerializable(typeof(JsonQuotation))]
[JsonSerializable(typeof(JsonCheckedQuotation[]))]
internal sealed partial class CitationJsonContext : JsonSerializerContext;
