using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace QaBot.Benchmarks;

/// <summary>The peer: SQLite's full-text index FTS5 with its bm25 ranking, over the same passages in a file of its own.</summary>
internal sealed partial class Fts5Peer : IDisposable
{
    private readonly SqliteConnection _connection;

    public Fts5Peer(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE passages USING fts5 (text, tokenize = \"unicode61 remove_diacritics 0\")");
    }

    public void Index(IEnumerable<string> passages)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages VALUES ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var passage in passages)
        {
            text.Value = passage;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The ten best passages for any of the words.</summary>
    public int Search(string question) => Match(string.Join(" OR ", Words().Matches(question).Select(w => $"\"{w.Value}\"")), 10);

    /// <summary>Passages that hold the words one after the other.</summary>
    public int Quote(string quotation) => Match($"\"{string.Join(' ', Words().Matches(quotation).Select(w => w.Value))}\"", 1);

    public void Dispose() => _connection.Dispose();

    private int Match(string query, int top)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT text FROM passages WHERE passages MATCH $query ORDER BY bm25(passages) LIMIT $top";
        select.Parameters.AddWithValue("$query", query);
        select.Parameters.AddWithValue("$top", top);
        using var reader = select.ExecuteReader();
        var found = 0;
        while (reader.Read())
        {
            found += reader.GetString(0).Length > 0 ? 1 : 0;
        }

        return found;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
