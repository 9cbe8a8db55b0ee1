namespace QaBot.Evaluation;

/// <summary>What an evaluation found.</summary>
public sealed record EvaluationReport
{
    /// <summary>The question file's name.</summary>
    public required string Set { get; init; }

    /// <summary>When it was run.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>All figures.</summary>
    public required Scores Scores { get; init; }

    /// <summary>What was demanded and whether it was met; empty if nothing was.</summary>
    public IReadOnlyList<FloorResult> Floors { get; init; } = [];

    /// <summary>Share answered against share right by confidence, the highest confidence first.</summary>
    public IReadOnlyList<SelectivePoint> Selective { get; init; } = [];

    /// <summary>The questions not answered rightly, in the order of the set.</summary>
    public IReadOnlyList<Miss> Misses { get; init; } = [];

    /// <summary>The questions of which nobody has said yet what is right, with what is answered now.</summary>
    public IReadOnlyList<Miss> ToJudge { get; init; } = [];

    /// <summary>Whether every floor was met.</summary>
    public bool Passed => Floors.All(f => f.Met);

    /// <summary>The report held against floors.</summary>
    public EvaluationReport Against(Floors floors) => this with { Floors = floors.Check(Scores) };

    /// <summary>The report as indented JSON; "all", "byKind" and the other figures stand at the top.</summary>
    public string ToJson() => EvaluationJson.Write(this);

    /// <summary>The report as one HTML page without scripts or anything to load.</summary>
    /// <param name="language">"de" or "en".</param>
    public string ToHtml(string language) => ReportPage.Write(this, EvaluationTexts.For(language));
}
