using Microsoft.Extensions.Options;
using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>Sees to it that what is asked is asked of the documents as they are now. Every command calls it first.</summary>
public sealed class IndexFreshness
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    private readonly DocumentFolder _folder;
    private readonly IndexFolder _written;
    private readonly PassageIndex _index;
    private readonly IngestionPipeline _pipeline;
    private readonly IndexingOptions _options;
    private readonly TimeProvider _time;
    private volatile IReadOnlyList<IndexNotice> _notices = [];

    internal IndexFreshness(
        DocumentFolder folder, IndexFolder written, PassageIndex index, IngestionPipeline pipeline, IOptions<IndexingOptions> options, TimeProvider time)
    {
        _folder = folder;
        _written = written;
        _index = index;
        _pipeline = pipeline;
        _options = options.Value;
        _time = time;
    }

    /// <summary>What was last to be said about the index; empty if all is well.</summary>
    public IReadOnlyList<IndexNotice> Notices => _notices;

    /// <summary>Brings the index up to date if the folder has changed; otherwise compares names, sizes and times only and writes nothing. What stands in the way is a notice, and reading goes on.</summary>
    /// <param name="progress">Told of every file of a run.</param>
    /// <param name="cancellation">Stops the run; what is done is kept.</param>
    public async Task<IngestionReport> EnsureFreshAsync(IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        var report = IngestionReport.Nothing;
        if (File.Exists(_written.Unfinished) || !IsFresh(changes => changes.AreNone()))
        {
            report = await _pipeline.RunAsync(new(), progress, cancellation).ConfigureAwait(false);
            if (report.IsStale)
            {
                report = await ExcuseAsync(report, progress, cancellation).ConfigureAwait(false);
            }
        }

        _notices = report.Notices;
        return report;
    }

    private bool IsFresh(Func<FolderChanges, bool> isFresh)
    {
        if (!Directory.Exists(_folder.Root))
        {
            return false;
        }

        using var snapshot = _index.Acquire();
        return _index.State is { Kind: IndexStateKind.Ready, Commit.Fingerprint: var fingerprint }
            && fingerprint == IndexFingerprint.Current
            && isFresh(FolderChanges.Compare(_folder.Scan(), snapshot.Manifest));
    }

    // What could not be written is no matter if only times have changed; and a first index that
    // another process is just writing is worth a short wait.
    private async Task<IngestionReport> ExcuseAsync(IngestionReport report, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var started = _time.GetTimestamp();
        while (_index.State.Kind == IndexStateKind.Missing
            && report.Notices.Any(notice => notice.Kind == IndexNoticeKind.WriterBusy)
            && _time.GetElapsedTime(started).TotalSeconds < _options.FirstCommitSeconds)
        {
            await Task.Delay(LookAgain, _time, cancellation).ConfigureAwait(false);
            _index.Refresh();
            report = await _pipeline.RunAsync(new(), progress, cancellation).ConfigureAwait(false);
        }

        if (report.IsStale && IsFresh(changes => changes.AreOfTimeOnly()))
        {
            return IngestionReport.Nothing;
        }

        return _index.State.Kind == IndexStateKind.Damaged
            ? report with { Notices = [.. report.Notices, new(IndexNoticeKind.Damaged) { Detail = _index.State.Detail }] }
            : report;
    }
}
