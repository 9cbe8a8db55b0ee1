using System.Text.Json.Serialization;

namespace QaBot.Evaluation;

/// <summary>The report as it is written in JSON, the figures at the top.</summary>
internal sealed record ReportJson
{
    public required string Set { get; init; }

    public DateTimeOffset At { get; init; }

    public bool Passed { get; init; }

    public required ScoreTable All { get; init; }

    public required IReadOnlyDictionary<string, ScoreTable> ByKind { get; init; }

    public int Citations { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? CitationsVerbatim { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? MeanChars { get; init; }

    public int Missing { get; init; }

    public int Unjudged { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Latency? ElapsedMs { get; init; }

    public required IReadOnlyList<FloorResult> Floors { get; init; }

    public required IReadOnlyList<SelectivePoint> Selective { get; init; }

    public required IReadOnlyList<Miss> Misses { get; init; }

    public required IReadOnlyList<Miss> ToJudge { get; init; }

    public static ReportJson From(EvaluationReport report) => new()
    {
        Set = report.Set,
        At = report.At,
        Passed = report.Passed,
        All = report.Scores.All,
        ByKind = report.Scores.ByKind,
        Citations = report.Scores.Citations,
        CitationsVerbatim = report.Scores.CitationsVerbatim,
        MeanChars = report.Scores.MeanChars,
        Missing = report.Scores.Missing,
        Unjudged = report.Scores.Unjudged,
        ElapsedMs = report.Scores.ElapsedMs,
        Floors = report.Floors,
        Selective = report.Selective,
        Misses = report.Misses,
        ToJudge = report.ToJudge,
    };
}
