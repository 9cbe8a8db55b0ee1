using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>Reads, splits and writes what has changed in the documents folder, one result a file. Runs of one process follow each other.</summary>
public sealed class IngestionPipeline : IDisposable
{
    private readonly DocumentFolder _folder;
    private readonly IndexFolder _written;
    private readonly Func<PassageSchema> _schema;
    private readonly PassageIndex _index;
    private readonly IndexWriting _writing;
    private readonly IndexingOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<IEnumerable<IIndexFollowUp>> _followUps;
    private readonly ILogger<IngestionPipeline> _log;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile IngestionProgress? _running;

    internal IngestionPipeline(
        DocumentFolder folder, IndexFolder written, Func<PassageSchema> schema, PassageIndex index, IndexWriting writing,
        IOptions<IndexingOptions> options, TimeProvider time, Func<IEnumerable<IIndexFollowUp>> followUps, ILogger<IngestionPipeline> log)
    {
        _schema = schema;
        _folder = folder;
        _written = written;
        _index = index;
        _writing = writing;
        _options = options.Value;
        _time = time;
        _followUps = followUps;
        _log = log;
    }

    /// <summary>How far the present run has come, whoever began it; <see langword="null"/> while none is running or has done a file.</summary>
    public IngestionProgress? Running => _running;

    /// <summary>Brings the index up to date. What stands in the way (another writer, a full disk) is a notice in the report.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancellation">Stops the run; what is done is kept.</param>
    public async Task<IngestionReport> RunAsync(
        IngestionRequest request, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var started = _time.GetTimestamp();
            var report = await Task.Run(() => RunInTurnAsync(request, new Watched(this, progress), cancellation), cancellation).ConfigureAwait(false);
            report = report with { Elapsed = _time.GetElapsedTime(started) };
            Log(report);
            return report;
        }
        finally
        {
            _running = null;
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<IngestionReport> RunInTurnAsync(IngestionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(_folder.Root))
        {
            // A folder that is not there (a drive not mounted) must not empty the index.
            return IngestionReport.Nothing with { Notices = [new(IndexNoticeKind.DocumentsMissing) { Detail = _folder.Root }] };
        }

        var opening = _writing.Open(request.Rebuild);
        if (opening.Session is not { } session)
        {
            return IngestionReport.Nothing with { Notices = [opening.Notice!] };
        }

        List<IndexNotice> notices = opening.Notice is null ? [] : [opening.Notice];
        IngestionRun run;
        using (session)
        using (var before = _index.Acquire())
        {
            var changes = opening.IsNew
                ? FolderChanges.Compare(_folder.Scan(), Manifest.Empty)
                : FolderChanges.Compare(_folder.Scan(), before.Manifest, request.Only);
            run = new IngestionRun(session, inOneStep: opening.IsNew && before.Generation > 0, _options, _time);
            try
            {
                if (!changes.AreNone())
                {
                    await File.WriteAllBytesAsync(_written.Unfinished, [], cancellation).ConfigureAwait(false);
                }

                await run.RunAsync(changes, new FileIntake(_folder, _schema(), before, changes.Missing, _time), progress, cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                notices.Add(IndexNotice.Of(e));
            }
        }

        _index.Refresh(wait: true);
        foreach (var followUp in _followUps())
        {
            await followUp.RunAsync(cancellation).ConfigureAwait(false);
        }

        File.Delete(_written.Unfinished);
        return new(run.Results, TimeSpan.Zero) { Notices = notices, UnknownFiles = _folder.UnknownFiles };
    }

    private void Log(IngestionReport report)
    {
        foreach (var file in report.Files.Where(file => file.Outcome == FileOutcome.Unreadable))
        {
            _log.LogWarning("{Path} cannot be read: {Reason}, {Detail}", file.Path, file.Reason, file.Detail);
        }

        foreach (var notice in report.Notices)
        {
            _log.LogWarning("{Notice}", IndexingTexts.English.Describe(notice));
        }

        _log.LogInformation(
            "Index: {Added} added, {Changed} changed, {Renamed} renamed, {Removed} removed, {Unreadable} unreadable, {Unchanged} unchanged in {Elapsed}",
            report.Count(FileOutcome.Added), report.Count(FileOutcome.Changed), report.Count(FileOutcome.Renamed), report.Count(FileOutcome.Removed),
            report.Count(FileOutcome.Unreadable), report.Count(FileOutcome.Unchanged), report.Elapsed);
    }

    private sealed class Watched(IngestionPipeline pipeline, IProgress<IngestionProgress>? progress) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            pipeline._running = value;
            progress?.Report(value);
        }
    }
}
