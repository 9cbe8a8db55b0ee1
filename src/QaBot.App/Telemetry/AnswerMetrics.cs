using System.Diagnostics;
using System.Diagnostics.Metrics;
using QaBot.App.ChatPlatforms;
using QaBot.Indexing;

namespace QaBot.App.Telemetry;

/// <summary>What is counted and timed. No words of questions, answers or documents, and nobody's name, ever get here.</summary>
internal sealed class AnswerMetrics
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "QaBot";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Counter<long> _answers;
    private readonly Histogram<double> _stages;

    /// <param name="meters">Makes the meter.</param>
    /// <param name="index">Looked at when the metrics are read; null where nothing is indexed.</param>
    /// <param name="queue">Looked at when the metrics are read; null where no chat platform is set up.</param>
    public AnswerMetrics(IMeterFactory meters, IndexReadiness? index = null, QuestionQueue? queue = null)
    {
        var meter = meters.Create(Name);
        _answers = meter.CreateCounter<long>("qabot.answers", "{answer}", "Answers by kind; for refusals by reason.");
        _stages = meter.CreateHistogram("qabot.stage.duration", "s", "Wall time by stage: retrieve, answer, and the whole.", advice: Seconds);
        meter.CreateObservableGauge("qabot.index.documents", () => index?.Size.Documents ?? 0, "{document}", "Files the index knows.");
        meter.CreateObservableGauge("qabot.index.passages", () => index?.Size.Passages ?? 0, "{passage}", "Passages that can be found.");
        meter.CreateObservableGauge("qabot.queue.length", () => queue?.Count ?? 0, "{question}", "Questions of chat platforms that wait or are being answered.");
    }

    /// <summary>The source of spans.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Counts an answer.</summary>
    public void Count(Answer answer) =>
        _answers.Add(1, new("kind", answer.Kind), new("reason", (answer as NoAnswer)?.Reason.ToString() ?? ""));

    /// <summary>Keeps how long a stage took.</summary>
    public void Took(string stage, long started) =>
        _stages.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
}
