using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Keeps the vectors in step with the index while the program runs, so that no question has to wait for them.</summary>
internal sealed partial class VectorService(VectorUpkeep upkeep, TimeProvider time, ILogger<VectorService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = -1L;
        try
        {
            while (true)
            {
                await Task.Delay(Look, time, stoppingToken).ConfigureAwait(false);
                if (upkeep.Generation is var generation && generation != done)
                {
                    var report = await upkeep.BringUpToDateAsync(cancellation: stoppingToken).ConfigureAwait(false);
                    done = report.Failure is null ? generation : done;
                    if (report.Failure is { } failure)
                    {
                        LogFailed(failure);
                        await Task.Delay(Retry, time, stoppingToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Passages could not be embedded: {Reason}; questions are answered without vectors.")]
    private partial void LogFailed(ModelFailure reason);
}
