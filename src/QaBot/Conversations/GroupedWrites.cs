using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace QaBot.Conversations;

/// <summary>
/// Writes to the database one after the other, and commits together what came in while the last commit ran: an answer waits
/// for one commit, however many are answered at once. A write is done when it is committed, and only then.
/// </summary>
internal sealed class GroupedWrites(SharedDatabase database)
{
    private const int MostInOneCommit = 256;

    private readonly ConcurrentQueue<IWaiting> _waiting = new();
    private int _isWriting;

    /// <summary>Does <paramref name="work"/> in a transaction.</summary>
    /// <exception cref="SqliteException">The file cannot be used.</exception>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> work)
    {
        var waiting = new Waiting<T>(work);
        _waiting.Enqueue(waiting);
        if (Interlocked.CompareExchange(ref _isWriting, 1, 0) == 0)
        {
            _ = Task.Run(WriteAll);
        }

        return waiting.Done;
    }

    private void WriteAll()
    {
        do
        {
            var group = new List<IWaiting>();
            while (group.Count < MostInOneCommit && _waiting.TryDequeue(out var next))
            {
                group.Add(next);
            }

            Commit(group);
        }
        while (HasMore());
    }

    // Who comes between the last look and the letting go finds nobody writing, or is found by the second look.
    private bool HasMore()
    {
        if (!_waiting.IsEmpty)
        {
            return true;
        }

        Volatile.Write(ref _isWriting, 0);
        Interlocked.MemoryBarrier();
        return !_waiting.IsEmpty && Interlocked.CompareExchange(ref _isWriting, 1, 0) == 0;
    }

    private void Commit(List<IWaiting> group)
    {
        try
        {
            database.Run(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                group.ForEach(waiting => waiting.Work(connection));
                transaction.Commit();
                return group.Count;
            });
            group.ForEach(static waiting => waiting.Succeed());
        }
        catch (Exception e)
        {
            if (group.Count == 1)
            {
                group[0].Fail(e);
                return;
            }

            // What one write does wrong is not the others' fault.
            group.ForEach(waiting => Commit([waiting]));
        }
    }

    private interface IWaiting
    {
        void Work(SqliteConnection connection);

        void Succeed();

        void Fail(Exception e);
    }

    private sealed class Waiting<T>(Func<SqliteConnection, T> work) : IWaiting
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Done => _done.Task;

        public void Work(SqliteConnection connection) => _result = work(connection);

        public void Succeed() => _done.SetResult(_result);

        public void Fail(Exception e) => _done.SetException(e);
    }
}
