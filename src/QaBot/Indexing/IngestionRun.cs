using System.Threading.Channels;

namespace QaBot.Indexing;

/// <summary>One run over the folder: workers read, one writer writes and commits in batches.</summary>
/// <param name="session">Where to write.</param>
/// <param name="inOneStep">Commit once at the end, so that readers keep the old index until the new one is whole.</param>
/// <param name="options">Batch sizes and workers.</param>
/// <param name="time">The clock.</param>
internal sealed class IngestionRun(IndexWriterSession session, bool inOneStep, IndexingOptions options, TimeProvider time)
{
    private readonly List<FileResult> _results = [];
    private long _lastCommit = time.GetTimestamp();
    private int _uncommitted;

    /// <summary>What was done so far, ordered by path.</summary>
    public IReadOnlyList<FileResult> Results => [.. _results.OrderBy(result => result.Path, StringComparer.Ordinal)];

    /// <summary>Brings the index to the state of the folder. Cancelled, it keeps what is done and the next run goes on from there.</summary>
    public async Task RunAsync(FolderChanges changes, FileIntake intake, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var prepared = Channel.CreateBounded<PreparedFile>(options.ReadWorkers * 4);
        var reading = ReadAsync(changes.Files, intake, prepared.Writer, stop.Token);
        try
        {
            await foreach (var file in prepared.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                Write(file);
                progress?.Report(new(_results.Count, changes.Files.Count, _results[^1]));
            }
        }
        catch (OperationCanceledException) when (!inOneStep)
        {
            session.Commit();
            throw;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        RemoveMissing(changes.Missing);
        if (session.HasChanges)
        {
            session.Finish();
        }
    }

    private Task ReadAsync(IReadOnlyList<FileChange> files, FileIntake intake, ChannelWriter<PreparedFile> prepared, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            Exception? failure = null;
            try
            {
                var workers = new ParallelOptions { MaxDegreeOfParallelism = options.ReadWorkers, CancellationToken = cancellation };
                await Parallel.ForEachAsync(files, workers, (file, token) => prepared.WriteAsync(intake.Take(file, token), token)).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                failure = e;
            }
            finally
            {
                prepared.Complete(failure);
            }
        },
        CancellationToken.None);

    private void Write(PreparedFile file)
    {
        try
        {
            file.WriteTo(session);
        }
        catch (Exception e) when (file.Block is not null && e is not (IOException or UnauthorizedAccessException or ObjectDisposedException or OutOfMemoryException))
        {
            // What Lucene refuses is dropped by it as a whole, and the writer goes on.
            file = PreparedFile.Unreadable(file.Entry!, UnreadableReason.Broken, $"{e.GetType().Name}: {e.Message}");
            file.WriteTo(session);
        }

        _results.Add(file.Result);
        _uncommitted += file.Entry is null ? 0 : 1;
        if (!inOneStep && IsCommitDue())
        {
            session.Commit();
            _uncommitted = 0;
            _lastCommit = time.GetTimestamp();
        }
    }

    private bool IsCommitDue() =>
        _uncommitted >= options.BatchSize
        || (_uncommitted > 0 && time.GetElapsedTime(_lastCommit).TotalSeconds >= options.CommitSeconds);

    private void RemoveMissing(IReadOnlyList<ManifestEntry> missing)
    {
        var renamed = _results.Select(result => result.FormerPath).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in missing.Where(entry => !renamed.Contains(entry.Path)))
        {
            session.Remove(entry.Path);
            _results.Add(new(entry.Path, FileOutcome.Removed));
        }
    }
}
