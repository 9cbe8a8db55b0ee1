using System.Diagnostics.Metrics;

namespace QaBot.Answering.Model;

/// <summary>What the model costs, as metrics: "qabot.model.calls" by outcome, "qabot.model.tokens" by direction, "qabot.model.duration".</summary>
internal sealed class ModelMetrics
{
    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _seconds;

    /// <param name="meters">Makes the meter.</param>
    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("QaBot.Model");
        _calls = meter.CreateCounter<long>("qabot.model.calls", "{call}", "Calls of the model by outcome.");
        _tokens = meter.CreateCounter<long>("qabot.model.tokens", "{token}", "Tokens a model read and wrote.");
        _seconds = meter.CreateHistogram<double>("qabot.model.duration", "s", "Wall time of a call of the model.");
    }

    /// <summary>Counts a call.</summary>
    public void Record(ModelCall call)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("outcome", call.Failure?.ToString() ?? "answered"));
        _tokens.Add(call.Input, new KeyValuePair<string, object?>("direction", "input"));
        _tokens.Add(call.Output, new KeyValuePair<string, object?>("direction", "output"));
        _seconds.Record(call.Elapsed.TotalSeconds);
    }
}
