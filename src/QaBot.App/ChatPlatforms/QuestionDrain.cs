using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace QaBot.App.ChatPlatforms;

/// <summary>Replies to the queue's questions, several threads side by side, until the program stops.</summary>
internal sealed class QuestionDrain(
    QuestionQueue queue, QuestionStore store, EventLedger ledger, ChatAnswerer answerer, IEnumerable<IChatSurface> surfaces,
    IOptions<ChatPlatformsOptions> options, TimeProvider clock, ILogger<QuestionDrain> logger) : BackgroundService
{
    private readonly Dictionary<string, IChatSurface> _surfaces = surfaces.ToDictionary(s => s.Platform);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [
            .. Enumerable.Range(0, options.Value.Parallel).Select(_ => DrainAsync(queue.Ready, stoppingToken)),
            DrainAsync(queue.Notices, stoppingToken),
            PruneAsync(stoppingToken),
        ]);

    private async Task DrainAsync(ChannelReader<ChatQuestion> questions, CancellationToken cancellation)
    {
        try
        {
            await foreach (var question in questions.ReadAllAsync(cancellation))
            {
                await ReplyAsync(store.Begin(question), cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was begun stays on disk and is taken up at the next start.
        }
    }

    private async Task ReplyAsync(ChatQuestion question, CancellationToken cancellation)
    {
        try
        {
            if (_surfaces.TryGetValue(question.Platform, out var surface))
            {
                await answerer.ReplyAsync(question, surface, cancellation);
            }

            queue.Complete(question);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (ChatDeliveryException e) when (!e.IsPermanent && question.Attempts < options.Value.DeliveryAttempts)
        {
            logger.LogWarning("{Platform} did not take reply {Id} (attempt {Attempt}): {Reason}", question.Platform, question.Id, question.Attempts, e.Message);
            _ = PutBackLaterAsync(question, cancellation);
        }
        catch (Exception e)
        {
            logger.LogError("Reply {Id} on {Platform} is given up: {Reason}", question.Id, question.Platform, e is ChatDeliveryException ? e.Message : e.GetType().Name);
            logger.LogTrace(e, "Reply {Id}", question.Id);
            queue.Complete(question);
        }
    }

    private async Task PutBackLaterAsync(ChatQuestion question, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, question.Attempts)), clock, cancellation);
            queue.PutBack(question);
        }
        catch (OperationCanceledException)
        {
            // It stays on disk.
        }
    }

    private async Task PruneAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            do
            {
                ledger.Prune(TimeSpan.FromHours(options.Value.RememberEventsHours), TimeSpan.FromDays(options.Value.RememberThreadsDays));
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
