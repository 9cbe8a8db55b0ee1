using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace QaBot.App.Telemetry;

/// <summary>Counts and times whole answers, whichever surface asks.</summary>
internal sealed class MeasuredConversations(IConversations inner, AnswerMetrics metrics) : IConversations
{
    /// <inheritdoc/>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default)
    {
        using var span = AnswerMetrics.Spans.StartActivity("ask");
        var started = Stopwatch.GetTimestamp();
        return Measure(await inner.AskAsync(request, cancellation), started, span);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var span = AnswerMetrics.Spans.StartActivity("ask");
        var started = Stopwatch.GetTimestamp();
        await foreach (var part in inner.StreamAsync(request, cancellation))
        {
            if (part is DonePart done)
            {
                Measure(done.Reply, started, span);
            }

            yield return part;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default) =>
        inner.ListAsync(owner, skip, take, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        inner.TurnsAsync(owner, conversation, cancellation);

    /// <inheritdoc/>
    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default) =>
        inner.RenameAsync(owner, conversation, title, cancellation);

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        inner.DeleteAsync(owner, conversation, cancellation);

    /// <inheritdoc/>
    public Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default) =>
        inner.RateAsync(owner, conversation, turn, feedback, cancellation);

    private Reply Measure(Reply reply, long started, Activity? span)
    {
        metrics.Took("ask", started);
        metrics.Count(reply.Answer);
        span?.SetTag("qabot.kind", reply.Answer.Kind);
        return reply;
    }
}
