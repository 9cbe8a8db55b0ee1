using System.Text.Json.Serialization;

namespace QaBot.Evaluation;

[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(ReportJson))]
internal sealed partial class EvaluationJsonContext : JsonSerializerContext;
