using Microsoft.Data.Sqlite;

namespace QaBot.Conversations;

/// <summary>The tables of the conversations. A version only ever adds to the one before, so that an older program can go on using the file.</summary>
internal static class ConversationSchema
{
    // One script a version, never changed once released. Times are Unix milliseconds.
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE conversations (
            key INTEGER PRIMARY KEY, owner TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
            started INTEGER NOT NULL, last_turn INTEGER NOT NULL, turns INTEGER NOT NULL, UNIQUE (owner, id));
        CREATE INDEX conversations_of_owner ON conversations (owner, last_turn);
        CREATE INDEX conversations_by_age ON conversations (last_turn);
        CREATE TABLE turns (
            conversation INTEGER NOT NULL REFERENCES conversations (key) ON DELETE CASCADE, number INTEGER NOT NULL,
            question TEXT NOT NULL, standalone TEXT NOT NULL, kind TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL,
            helpful INTEGER, reason TEXT, UNIQUE (conversation, number));
        CREATE INDEX turns_unanswered ON turns (at) WHERE kind = 'none' OR helpful = 0;
        """,
    ];

    /// <summary>Brings the tables up to date; of several processes one does it.</summary>
    public static void Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("CREATE TABLE IF NOT EXISTS conversations_schema (version INTEGER NOT NULL)");
        var version = connection.Query("SELECT MAX(version) FROM conversations_schema", row => row.IsDBNull(0) ? 0 : row.GetInt32(0))[0];
        foreach (var script in Versions.Skip(version))
        {
            connection.Execute(script);
            connection.Execute("INSERT INTO conversations_schema VALUES ($1)", ++version);
        }

        transaction.Commit();
    }
}
