using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace QaBot.Citations;

/// <summary>
/// Keeps every citation that was ever shown, so that its id can be looked up later. Recording is done before showing and is
/// part of the same call: when it returns, no kill of the process can lose the citation. It never fails an answer; what
/// cannot be written now is written with the next one.
/// </summary>
public sealed partial class CitationLedger
{
    /// <summary>How much of the text before and after a quote is kept, in characters.</summary>
    internal const int ContextLength = 200;

    private const int MostPending = 10_000;
    private static readonly TimeSpan PruneEvery = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly List<CitationRecord> _pending = [];
    private readonly ShownLately _lately = new();
    private readonly LedgerDatabase _database;
    private readonly CitationsOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<CitationLedger> _log;
    private DateTimeOffset _pruned = DateTimeOffset.MinValue;

    internal CitationLedger(LedgerDatabase database, CitationsOptions options, TimeProvider clock, ILogger<CitationLedger> log) =>
        (_database, _options, _clock, _log) = (database, options, clock, log);

    /// <summary>Keeps citations that are about to be shown, whatever documents they are from.</summary>
    public void Record(IEnumerable<Citation> citations, IDocumentLibrary library)
    {
        foreach (var group in NotKeptLately(citations).GroupBy(citation => citation.Document, StringComparer.Ordinal))
        {
            if (library.Find(group.Key) is { } source)
            {
                Record(group, source);
            }
        }
    }

    /// <summary>Keeps citations of <paramref name="source"/> that are about to be shown.</summary>
    public void Record(IEnumerable<Citation> citations, SourceDocument source)
    {
        var now = _clock.GetUtcNow();
        lock (_gate)
        {
            _pending.AddRange(citations.Where(citation => citation.Document == source.Path).Select(citation => Describe(citation, source, now)));
            _pending.RemoveRange(0, Math.Max(0, _pending.Count - MostPending));
            if (_pending.Count == 0)
            {
                return;
            }

            try
            {
                Write(now);
                _pending.ForEach(record => _lately.Add(record.Citation, now));
                _pending.Clear();
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                LogNotKept(_pending.Count, e.Message);
            }
        }
    }

    /// <summary>The places at which the words of an id were shown, the one shown last first; none if the id is unknown.</summary>
    public IReadOnlyList<CitationRecord> Find(string id, int limit = 50)
    {
        try
        {
            using var connection = _database.Open();
            using var command = connection.CreateCommand();
            command.CommandText = LedgerRow.Select;
            command.Parameters.AddWithValue("$id", id);
            command.Parameters.AddWithValue("$limit", limit);
            using var row = command.ExecuteReader();
            var records = new List<CitationRecord>();
            while (row.Read())
            {
                records.Add(LedgerRow.Read(row));
            }

            return records;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            LogNotRead(e.Message);
            lock (_gate)
            {
                return [.. _pending.Where(record => record.Citation.Id == id).Reverse()];
            }
        }
    }

    private List<Citation> NotKeptLately(IEnumerable<Citation> citations)
    {
        var now = _clock.GetUtcNow();
        lock (_gate)
        {
            if (!_database.Exists)
            {
                _lately.Clear();
            }

            return [.. citations.Where(citation => !_lately.Holds(citation, now))];
        }
    }

    private void Write(DateTimeOffset now)
    {
        using var connection = _database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.CommandText = LedgerRow.Insert;
        foreach (var record in _pending)
        {
            LedgerRow.Bind(command, record);
            command.ExecuteNonQuery();
        }

        if (_options.KeepDays > 0 && now - _pruned >= PruneEvery)
        {
            _pruned = now;
            command.CommandText = "DELETE FROM citations WHERE last_shown < $limit";
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$limit", now.AddDays(-_options.KeepDays).ToUnixTimeMilliseconds());
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static CitationRecord Describe(Citation citation, SourceDocument source, DateTimeOffset now)
    {
        var (text, span) = (source.Text, citation.Span);
        return new(
            citation with { Number = 0 },
            source.Metadata,
            text[Math.Max(0, span.Start - ContextLength)..span.Start],
            text[span.End..Math.Min(text.Length, span.End + ContextLength)],
            now,
            now)
        { Sketch = DocumentSketch.Of(text) };
    }

    [LoggerMessage(LogLevel.Warning, "{Count} citations could not be kept yet: {Reason}")]
    private partial void LogNotKept(int count, string reason);

    [LoggerMessage(LogLevel.Warning, "The kept citations cannot be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
