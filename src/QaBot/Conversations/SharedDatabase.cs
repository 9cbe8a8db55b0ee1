using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace QaBot.Conversations;

/// <summary>
/// The SQLite file <c>qabot.db</c> for one of those who keep something in it: opens it, makes the tables it lacks, and sets it
/// aside if it is damaged. Several processes, and several of these in one process, may use the file at once.
/// </summary>
/// <param name="path">The file; its folder is made if it is missing.</param>
/// <param name="prepare">Makes the tables that are missing; also called when the file was replaced while in use.</param>
/// <param name="clock">For the name of a damaged file.</param>
/// <param name="log">Told of a damaged file.</param>
public sealed partial class SharedDatabase(string path, Action<SqliteConnection> prepare, TimeProvider clock, ILogger<SharedDatabase> log)
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int ReadOnly = 8;
    private const int MovedAway = 1032;
    private const int Error = 1;

    private readonly Lock _gate = new();

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = true }.ToString();
    private volatile bool _ready;

    /// <summary>Runs <paramref name="work"/> on an open connection; a damaged file is set aside first and the work done on a new one.</summary>
    /// <param name="work">What is done; it may be done again from its beginning, and must not keep the connection.</param>
    /// <exception cref="SqliteException">The file cannot be used: locked for too long, no room, no rights.</exception>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return OnConnection(work);
        }
        catch (SqliteException e) when (IsDamaged(e))
        {
            SetAside();
            return OnConnection(work);
        }
        catch (SqliteException e) when (IsReplaced(e))
        {
            LetGo();
            return OnConnection(work);
        }
    }

    private T OnConnection<T>(Func<SqliteConnection, T> work)
    {
        Prepare();
        using var connection = Open();
        return work(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
        return connection;
    }

    private void Prepare()
    {
        // Who empties the index folder, or another process that sets the file aside, leaves our connections with a file nobody sees.
        if (_ready && File.Exists(path))
        {
            return;
        }

        lock (_gate)
        {
            LetGo();
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var connection = Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            prepare(connection);
            _ready = true;
        }
    }

    private void SetAside()
    {
        lock (_gate)
        {
            // Another process may be about to do the same: whoever comes second finds a sound file and leaves it.
            using var turn = WaitForTurn();
            LetGo();
            if (IsSound())
            {
                return;
            }

            // The file itself goes last: a process that opens it in between must not have its new log taken away.
            var aside = $"{path}.damaged-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}";
            foreach (var suffix in (string[])["-wal", "-shm", ""])
            {
                if (File.Exists(path + suffix))
                {
                    File.Move(path + suffix, aside + suffix, overwrite: true);
                }
            }

            LogSetAside(path, aside);
        }
    }

    private void LetGo()
    {
        using var any = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(any);
        _ready = false;
    }

    private FileStream WaitForTurn()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".repair", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
        }
    }

    private bool IsSound()
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connection) { Pooling = false }.ToString());
            connection.Open();
            return connection.Query("PRAGMA integrity_check(1)", row => row.GetString(0)) is ["ok"];
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static bool IsDamaged(SqliteException e) => e.SqliteErrorCode is Corrupt or NotADatabase;

    // Another process put a new file in the place of this one: it lacks our tables, or the one we hold was moved away.
    private static bool IsReplaced(SqliteException e) =>
        (e.SqliteErrorCode == Error && e.Message.Contains("no such table", StringComparison.Ordinal)) || (e.SqliteErrorCode == ReadOnly && e.SqliteExtendedErrorCode == MovedAway);

    [LoggerMessage(LogLevel.Warning, "The database {Path} is damaged. It was set aside as {Aside}; a new one is used from now on.")]
    private partial void LogSetAside(string path, string aside);
}
