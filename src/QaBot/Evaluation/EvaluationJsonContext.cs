using System.Text.Json;
using System.Text.Json.Serialization;

namespace QaBot.Evaluation;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(Scores))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
