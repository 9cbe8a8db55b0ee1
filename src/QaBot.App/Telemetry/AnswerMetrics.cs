using System.Diagnostics;
using System.Diagnostics.Metrics;
using QaBot.App.ChatPlatforms;
using QaBot.Indexing;

namespace QaBot.App.Telemetry;

/// <summary>What is counted and timed. No words of questions, answers or documents, and nobody's name, ever get here.</summary>
internal sealed class AnswerMetrics : IDisposable
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "QaBot";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _answers;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _stages;

    /// <summary>Makes the instruments; the index and the queue are looked at when the metrics are read.</summary>
    public AnswerMetrics(IServiceProvider services)
    {
        _answers = _meter.CreateCounter<long>("qabot.answers", "{answer}", "Answers by kind; for refusals by reason.");
        _tokens = _meter.CreateCounter<long>("qabot.model.tokens", "{token}", "Tokens a model read and wrote.");
        _stages = _meter.CreateHistogram("qabot.stage.duration", "s", "Wall time by stage: retrieve, answer, and the whole.", advice: Seconds);
        _meter.CreateObservableGauge("qabot.index.documents", () => services.GetService<IndexReadiness>()?.Size.Documents ?? 0, "{document}", "Files the index knows.");
        _meter.CreateObservableGauge("qabot.index.passages", () => services.GetService<IndexReadiness>()?.Size.Passages ?? 0, "{passage}", "Passages that can be found.");
        _meter.CreateObservableGauge("qabot.queue.length", () => services.GetService<QuestionQueue>()?.Count ?? 0, "{question}", "Questions of chat platforms that wait or are being answered.");
    }

    /// <summary>The source of spans.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Counts an answer.</summary>
    public void Count(Answer answer)
    {
        _answers.Add(1, new("kind", answer.Kind), new("reason", (answer as NoAnswer)?.Reason.ToString() ?? ""));
        if (answer is GeneratedAnswer { Usage: { } usage })
        {
            _tokens.Add(usage.InputTokens, new KeyValuePair<string, object?>("direction", "input"));
            _tokens.Add(usage.OutputTokens, new KeyValuePair<string, object?>("direction", "output"));
        }
    }

    /// <summary>Keeps how long a stage took.</summary>
    public void Took(string stage, long started) =>
        _stages.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
