using Microsoft.Data.Sqlite;

namespace QaBot.App.ChatPlatforms;

/// <summary>The tables of the chat platforms in <c>qabot.db</c>: what must outlive a kill of the process.</summary>
internal sealed class ChatStore
{
    private readonly string _connection;

    /// <summary>Opens the database at <paramref name="path"/> and makes the tables that are missing.</summary>
    public ChatStore(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();
        using var connection = Open();
        connection.Run("""
            PRAGMA journal_mode = WAL;
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

    /// <summary>An open connection, to be disposed by the caller.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
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
