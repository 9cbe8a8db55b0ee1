using System.Diagnostics;

namespace QaBot.App.Telemetry;

/// <summary>Times retrieval.</summary>
internal sealed class MeasuredRetriever(IRetriever inner, AnswerMetrics metrics) : IRetriever
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default)
    {
        using var span = AnswerMetrics.Spans.StartActivity("retrieve");
        var started = Stopwatch.GetTimestamp();
        var hits = await inner.RetrieveAsync(question, top, cancellation);
        metrics.Took("retrieve", started);
        span?.SetTag("qabot.hits", hits.Count);
        return hits;
    }
}
