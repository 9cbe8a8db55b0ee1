using Microsoft.Data.Sqlite;

namespace QaBot.Citations;

/// <summary>The ledger's tables in the database file of the index folder, which other stages and processes use too.</summary>
/// <param name="path">The file.</param>
internal sealed class LedgerDatabase(string path)
{
    // Committed to the write-ahead log without waiting for the disk: a kill of the process loses nothing, a power cut perhaps
    // the last seconds, and a citation costs a fraction of a millisecond.
    private const string Settings = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL";

    // One script a version, never changed once released. Times are Unix milliseconds.
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE citations (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, hash TEXT NOT NULL, quote TEXT NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL, page INTEGER,
            heading TEXT NOT NULL, locator TEXT, title TEXT NOT NULL, repaired INTEGER NOT NULL, url TEXT,
            author TEXT, site TEXT, address TEXT, published TEXT, language TEXT,
            before TEXT NOT NULL, after TEXT NOT NULL, first_shown INTEGER NOT NULL, last_shown INTEGER NOT NULL,
            UNIQUE (id, document, hash, start));
        CREATE INDEX citations_by_age ON citations (last_shown);
        """,
        "ALTER TABLE citations ADD COLUMN sketch BLOB",
    ];

    // The same words as the conversations' connection, so that both share one pool and let go of a damaged file together.
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = true }.ToString();
    private readonly Lock _gate = new();
    private bool _ready;

    /// <summary>Whether the file is there; who empties the index folder takes it away.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Opens a connection to tables that are up to date.</summary>
    /// <exception cref="SqliteException">The file cannot be used: damaged, locked for too long, no room, no rights.</exception>
    public SqliteConnection Open()
    {
        lock (_gate)
        {
            if (!_ready || !File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var first = Connect();
                Run(first, "PRAGMA journal_mode = WAL");
                Upgrade(first);
                _ready = true;
            }
        }

        return Connect();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Run(connection, Settings);
        return connection;
    }

    private static void Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Run(connection, "CREATE TABLE IF NOT EXISTS citations_schema (version INTEGER NOT NULL)");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM citations_schema";
        var version = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var script in Versions.Skip(version))
        {
            Run(connection, script);
            Run(connection, $"INSERT INTO citations_schema VALUES ({++version})");
        }

        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
