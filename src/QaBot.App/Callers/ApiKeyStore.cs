using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using QaBot.App.ChatPlatforms;
using QaBot.Conversations;

namespace QaBot.App.Callers;

/// <summary>Keeps keys in <c>qabot.db</c>: made and revoked by the command, looked up by the server, which notices within seconds.</summary>
internal sealed class ApiKeyStore(string path, TimeProvider clock, ILogger<SharedDatabase>? log = null)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(3);

    private readonly SharedDatabase _database = new(path, MakeTable, clock, log ?? NullLogger<SharedDatabase>.Instance);
    private readonly ConcurrentDictionary<string, (KeptKey Key, long At)> _recent = new(StringComparer.Ordinal);

    /// <summary>Makes a key and returns its text, which nobody sees again.</summary>
    public (ApiKey Key, string Text) Create(ApiKey wanted)
    {
        var (text, id, hash) = ApiKeyText.Create();
        var key = wanted with { Id = id, Created = clock.GetUtcNow() };
        _database.Run(connection => connection.Run(
            "INSERT INTO api_key (id, name, hash, scopes, collections, per_minute, speaks, created) VALUES ($id, $name, $hash, $scopes, $collections, $perMinute, $speaks, $created)",
            ("$id", id), ("$name", key.Name), ("$hash", hash), ("$scopes", (int)key.Scopes), ("$collections", key.Collections is null ? null : JsonSerializer.Serialize(key.Collections)),
            ("$perMinute", key.PerMinute), ("$speaks", key.SpeaksForOthers), ("$created", key.Created.ToUnixTimeMilliseconds())));
        return (key, text);
    }

    /// <summary>All keys in the order in which they were made, revoked ones too.</summary>
    public IReadOnlyList<ApiKey> List() => [.. Read("WHERE $id = '' ORDER BY created, id", "").Select(static kept => kept.Key)];

    /// <summary>Revokes the keys of this id or name that are valid, and says how many they were.</summary>
    public int Revoke(string idOrName)
    {
        _recent.Clear();
        return _database.Run(connection => connection.Run(
            "UPDATE api_key SET revoked = $now WHERE (id = $key OR name = $key) AND revoked IS NULL", ("$now", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("$key", idOrName)));
    }

    /// <summary>The valid key that <paramref name="text"/> is, or <see langword="null"/>.</summary>
    public ApiKey? Find(string text)
    {
        if (ApiKeyText.Parse(text) is not var (id, hash) || Kept(id) is not { } kept)
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(kept.Hash, hash) && kept.Key.Revoked is null ? kept.Key : null;
    }

    private KeptKey? Kept(string id)
    {
        if (_recent.TryGetValue(id, out var recent) && clock.GetElapsedTime(recent.At) < Believed)
        {
            return recent.Key;
        }

        var kept = Read("WHERE id = $id", id).FirstOrDefault();
        if (kept is not null)
        {
            _recent[id] = (kept, clock.GetTimestamp());
        }

        return kept;
    }

    private List<KeptKey> Read(string where, string id) => _database.Run(connection =>
    {
        using var command = connection.Prepare($"SELECT id, name, hash, scopes, collections, per_minute, speaks, created, revoked FROM api_key {where}", ("$id", id));
        using var row = command.ExecuteReader();
        var keys = new List<KeptKey>();
        while (row.Read())
        {
            keys.Add(new(new(row.GetString(0), row.GetString(1), (Scopes)row.GetInt32(3), Time(row.GetInt64(7)))
            {
                Collections = row.IsDBNull(4) ? null : JsonSerializer.Deserialize<string[]>(row.GetString(4)),
                PerMinute = row.IsDBNull(5) ? null : row.GetInt32(5),
                SpeaksForOthers = row.GetBoolean(6),
                Revoked = row.IsDBNull(8) ? null : Time(row.GetInt64(8)),
            }, (byte[])row.GetValue(2)));
        }

        return keys;
    });

    private static void MakeTable(SqliteConnection connection) => connection.Run("""
        CREATE TABLE IF NOT EXISTS api_key (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, hash BLOB NOT NULL, scopes INTEGER NOT NULL, collections TEXT, per_minute INTEGER,
            speaks INTEGER NOT NULL, created INTEGER NOT NULL, revoked INTEGER) WITHOUT ROWID;
        """);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record KeptKey(ApiKey Key, byte[] Hash);
}
