using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>Keeps the index in step with the documents folder while the program runs. Whatever goes wrong is tried again later; the program goes on.</summary>
internal sealed class IndexingService(IndexFreshness freshness, FolderWatch watch, TimeProvider time, ILogger<IndexingService> log) : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastRetry = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await IsInStepAsync(stoppingToken).ConfigureAwait(false))
                {
                    retry = FirstRetry;
                    await watch.WaitForChangeAsync(stoppingToken).ConfigureAwait(false);
                }
                else
                {
                    await Task.Delay(retry, time, stoppingToken).ConfigureAwait(false);
                    retry = retry * 2 < LastRetry ? retry * 2 : LastRetry;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> IsInStepAsync(CancellationToken stoppingToken)
    {
        try
        {
            var report = await freshness.EnsureFreshAsync(cancellation: stoppingToken).ConfigureAwait(false);
            return !report.IsStale;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(e, "The index could not be brought up to date; it will be tried again");
            return false;
        }
    }
}
