using Microsoft.Data.Sqlite;
using QaBot.Conversations;

namespace QaBot.App.ChatPlatforms;

/// <summary>The tables of the chat platforms in <c>qabot.db</c>: what must outlive a kill of the process.</summary>
internal sealed class ChatStore(string path, TimeProvider clock, ILogger<SharedDatabase> log)
{
    private readonly SharedDatabase _database = new(path, MakeTables, clock, log);

    /// <summary>Does <paramref name="work"/> with the tables; it may be done again on a new file if this one was damaged or replaced.</summary>
    public T Run<T>(Func<SqliteConnection, T> work) => _database.Run(work);

    /// <summary>Does <paramref name="work"/> in one transaction that outlives a loss of power.</summary>
    public T Write<T>(Func<SqliteConnection, T> work) => _database.Run(connection =>
    {
        connection.Run("PRAGMA synchronous = FULL");
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    private static void MakeTables(SqliteConnection connection) => connection.Run("""
        CREATE TABLE IF NOT EXISTS chat_event (
            key TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS chat_question (
            id INTEGER PRIMARY KEY AUTOINCREMENT, platform TEXT NOT NULL, thread TEXT NOT NULL, asker TEXT NOT NULL,
            owner TEXT NOT NULL, kind INTEGER NOT NULL, text TEXT NOT NULL, place TEXT NOT NULL, at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0, reply TEXT);
        CREATE TABLE IF NOT EXISTS chat_thread (
            key TEXT PRIMARY KEY, conversation TEXT, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS chat_answer (
            message TEXT PRIMARY KEY, thread TEXT NOT NULL, owner TEXT NOT NULL, conversation TEXT NOT NULL,
            turn INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS chat_answer_thread ON chat_answer (thread, at);
        """);
}

/// <summary>Short forms for running SQL.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs <paramref name="sql"/> and returns how many rows it changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or <see langword="null"/>.</summary>
    public static object? Value(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A command with its parameters, to be disposed by the caller.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
