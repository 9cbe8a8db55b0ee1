using System.Diagnostics.Metrics;

namespace QaBot.Answering.Model;

/// <summary>What the model costs, as metrics: "qabot.model.calls" by outcome, "qabot.model.tokens" by direction, "qabot.model.seconds".</summary>
internal sealed class ModelMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "QaBot.Model";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _seconds;

    /// <param name="meters">Makes the meter.</param>
    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _calls = meter.CreateCounter<long>("qabot.model.calls");
        _tokens = meter.CreateCounter<long>("qabot.model.tokens", "{token}");
        _seconds = meter.CreateHistogram<double>("qabot.model.seconds", "s");
    }

    /// <summary>Counts a call.</summary>
    public void Record(ModelCall call)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("outcome", call.Failure?.ToString() ?? "answered"));
        _tokens.Add(call.Input, new KeyValuePair<string, object?>("direction", "read"));
        _tokens.Add(call.Output, new KeyValuePair<string, object?>("direction", "written"));
        _seconds.Record(call.Elapsed.TotalSeconds);
    }
}
