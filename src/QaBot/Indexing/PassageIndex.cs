using Lucene.Net.Index;
using Microsoft.Extensions.Options;

namespace QaBot.Indexing;

/// <summary>The index as readers see it: always at a whole commit, following those of this and of other processes. Needs no write access and is safe for concurrent use.</summary>
internal sealed class PassageIndex(
    IndexFolder folder, IndexHealth health, IOptions<IndexingOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lock _refreshing = new();
    private readonly PassageCache _cache = new();
    private readonly CommitSearcher _nothing = new(new MultiReader());
    private volatile OpenIndex? _open;
    private volatile IndexState _state = IndexState.Unopened;
    private CommitStamp? _stamp;
    private long _lookedAt;

    /// <summary>What was found when the folder was last looked at.</summary>
    public IndexState State => _state;

    /// <summary>The index as of its newest commit; an empty one while there is none.</summary>
    public IndexSnapshot Acquire()
    {
        if (_state == IndexState.Unopened || time.GetElapsedTime(Volatile.Read(ref _lookedAt)).TotalMilliseconds >= options.Value.RefreshMilliseconds)
        {
            Refresh();
        }

        while (_open is { } open)
        {
            try
            {
                return new((CommitSearcher)open.Searchers.Acquire(), open.Searchers, _cache);
            }
            catch (ObjectDisposedException) when (_open != open)
            {
                // Replaced by another lineage in this very moment.
            }
        }

        return new(_nothing, owner: null, _cache);
    }

    /// <summary>Looks for a newer commit. Where another thread is looking already, what is open serves on.</summary>
    public void Refresh(bool wait = false)
    {
        if (wait || _state == IndexState.Unopened)
        {
            _refreshing.Enter();
        }
        else if (!_refreshing.TryEnter())
        {
            return;
        }

        try
        {
            var stamp = CommitStamp.Of(folder);
            if (_state == IndexState.Unopened || stamp != _stamp)
            {
                Follow(stamp);
            }

            Volatile.Write(ref _lookedAt, time.GetTimestamp());
        }
        finally
        {
            _refreshing.Exit();
        }
    }

    /// <summary>Lets go of all files, as needed to move the index aside; the next look opens it anew.</summary>
    public void Close()
    {
        lock (_refreshing)
        {
            Replace(null, IndexState.Unopened);
            _stamp = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Follow(CommitStamp? stamp)
    {
        try
        {
            var data = stamp is null ? null : ReadCommitData();
            if (data is not null && data.Lineage == _open?.Lineage)
            {
                _open.Searchers.MaybeRefreshBlocking();
                _state = IndexState.Ready(data);
            }
            else if (health.Check() is { IsDamaged: true } report)
            {
                Replace(null, IndexState.Damaged(report.Detail));
            }
            else if (data?.Format == PassageSchema.Version)
            {
                Replace(new OpenIndex(folder, data.Lineage), IndexState.Ready(data));
            }
            else
            {
                Replace(null, stamp is null ? IndexState.Missing : IndexState.Outdated);
            }

            _stamp = stamp;
        }
        catch (Exception e)
        {
            // Damage shows as any kind of exception. While the newest commit cannot be read, the one that is open serves on.
            _state = IndexState.Damaged($"{e.GetType().Name}: {e.Message}");
            _stamp = stamp;
        }
    }

    private CommitData? ReadCommitData()
    {
        using var directory = folder.OpenLucene();
        var infos = new SegmentInfos();
        infos.Read(directory);
        return CommitData.From(infos.UserData);
    }

    private void Replace(OpenIndex? open, IndexState state)
    {
        var before = _open;
        _open = open;
        _state = state;
        before?.Dispose();
    }
}
