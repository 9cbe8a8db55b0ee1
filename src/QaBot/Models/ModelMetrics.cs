using System.Diagnostics.Metrics;

namespace QaBot.Models;

/// <summary>What models cost, as metrics by model: "qabot.model.calls" by outcome, "qabot.model.tokens" by direction, "qabot.model.duration".</summary>
internal sealed class ModelMetrics
{
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600] };

    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _seconds;

    /// <param name="meters">Makes the meter.</param>
    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("QaBot.Model");
        _calls = meter.CreateCounter<long>("qabot.model.calls", "{call}", "Calls of a model by outcome.");
        _tokens = meter.CreateCounter<long>("qabot.model.tokens", "{token}", "Tokens a model read and wrote.");
        _seconds = meter.CreateHistogram("qabot.model.duration", "s", "Wall time of a call of a model.", advice: Seconds);
    }

    /// <summary>Counts a call.</summary>
    public void Record(string model, ModelCall call)
    {
        var name = new KeyValuePair<string, object?>("model", model);
        _calls.Add(1, name, new("outcome", call.Failure?.ToString() ?? (call.IsWhole ? "answered" : "stopped")));
        _tokens.Add(call.Usage.InputTokens, name, new("direction", "input"));
        _tokens.Add(call.Usage.OutputTokens, name, new("direction", "output"));
        _seconds.Record(call.Usage.Elapsed.TotalSeconds, name);
    }
}
