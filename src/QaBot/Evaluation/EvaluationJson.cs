using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QaBot.Evaluation;

/// <summary>Question files and reports as JSON, umlauts as they are.</summary>
internal static class EvaluationJson
{
    private static readonly EvaluationJsonContext Lines = new(Options(indented: false));
    private static readonly EvaluationJsonContext Reports = new(Options(indented: true));

    /// <summary>A line of a question file; <see langword="null"/> for the JSON null.</summary>
    /// <exception cref="JsonException">The line is no such object.</exception>
    public static QuestionLine? ReadLine(string line) => JsonSerializer.Deserialize(line, Lines.QuestionLine);

    /// <summary>A question as a line of a question file.</summary>
    public static string Write(QuestionLine question) => JsonSerializer.Serialize(question, Lines.QuestionLine);

    /// <summary>A report, indented.</summary>
    public static string Write(EvaluationReport report) => JsonSerializer.Serialize(ReportJson.From(report), Reports.ReportJson);

    // Made by hand because a generated context's own defaults cannot carry an encoder.
    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
    };
}
