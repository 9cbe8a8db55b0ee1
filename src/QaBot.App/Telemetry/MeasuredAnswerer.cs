using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace QaBot.App.Telemetry;

/// <summary>Times answering.</summary>
internal sealed class MeasuredAnswerer(IAnswerer inner, AnswerMetrics metrics) : IAnswerer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerPart> AnswerAsync(
        Question question, IReadOnlyList<Hit> hits, string language, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var span = AnswerMetrics.Spans.StartActivity("answer");
        var started = Stopwatch.GetTimestamp();
        await foreach (var part in inner.AnswerAsync(question, hits, language, cancellation))
        {
            if (part.Final is { } final)
            {
                metrics.Took("answer", started);
                span?.SetTag("qabot.kind", final.Kind);
            }

            yield return part;
        }
    }
}
