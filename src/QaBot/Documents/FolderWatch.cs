using System.Threading.Channels;

namespace QaBot.Documents;

/// <summary>
/// Tells that something below the documents folder changed. The file system's own reports make it quick; looking through
/// the folder every now and then makes it sure, on network drives and when the folder is deleted and made again.
/// </summary>
internal sealed class FolderWatch(DocumentFolder folder, DocumentsOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly Channel<bool> _reports = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _watcher;
    private ulong _seen = Fingerprint(folder.Root);

    /// <summary>Waits until something changed since the watch was made or since the last call came back, and it has been quiet for a moment.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was set.</exception>
    public async Task WaitForChangeAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            EnsureWatcher();
            var now = Fingerprint(folder.Root);
            if (now != _seen)
            {
                _seen = await SettleAsync(now, cancellation).ConfigureAwait(false);
                return;
            }

            await ReportOrPollAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher?.Dispose();

    private async Task<ulong> SettleAsync(ulong now, CancellationToken cancellation)
    {
        // At most ten rounds: a log that is written to all the time must not hide other changes.
        for (var round = 0; round < 10; round++)
        {
            await Task.Delay(Quiet, time, cancellation).ConfigureAwait(false);
            var later = Fingerprint(folder.Root);
            if (later == now)
            {
                break;
            }

            now = later;
        }

        return now;
    }

    private async Task ReportOrPollAsync(CancellationToken cancellation)
    {
        using var poll = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var report = _reports.Reader.ReadAsync(poll.Token).AsTask();
        var tick = Task.Delay(TimeSpan.FromMilliseconds(options.PollMilliseconds), time, poll.Token);
        await Task.WhenAny(report, tick).ConfigureAwait(false);
        await poll.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private void EnsureWatcher()
    {
        if (!Directory.Exists(folder.Root))
        {
            _watcher?.Dispose();
            _watcher = null;
            return;
        }

        if (_watcher is not null)
        {
            return;
        }

        try
        {
            var watcher = new FileSystemWatcher(folder.Root) { IncludeSubdirectories = true };
            watcher.Changed += Report;
            watcher.Created += Report;
            watcher.Deleted += Report;
            watcher.Renamed += Report;
            watcher.Error += (_, _) => _reports.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException or UnauthorizedAccessException)
        {
            // No reports to be had (such as no inotify handles left): looking through the folder remains.
        }
    }

    private void Report(object sender, FileSystemEventArgs e) => _reports.Writer.TryWrite(true);

    private static ulong Fingerprint(string root)
    {
        var sum = 0UL;
        foreach (var file in FolderWalk.Files(root))
        {
            try
            {
                sum += unchecked((ulong)HashCode.Combine(file.FullName, FolderWalk.SizeOf(file), file.LastWriteTimeUtc.Ticks) * 0x9E3779B97F4A7C15UL);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                sum++;
            }
        }

        return sum;
    }
}
