namespace QaBot.App.ChatPlatforms;

/// <summary>Which events were dealt with, so that a repeated delivery changes nothing, also after a restart.</summary>
internal sealed class EventLedger(ChatStore store, TimeProvider clock)
{
    /// <summary>Notes an event that needs no place in the queue. False if it was noted before.</summary>
    public bool TryAdd(string key) => store.Write(connection => connection.Run(
        "INSERT OR IGNORE INTO chat_event VALUES ($key, $at)", ("$key", key), ("$at", clock.GetUtcNow().ToUnixTimeSeconds())) == 1);

    /// <summary>Forgets events, threads and answers older than the given spans.</summary>
    public void Prune(TimeSpan events, TimeSpan threads)
    {
        var now = clock.GetUtcNow();
        store.Write(connection =>
        {
            connection.Run("DELETE FROM chat_event WHERE at < $at", ("$at", (now - events).ToUnixTimeSeconds()));
            return connection.Run(
                "DELETE FROM chat_thread WHERE at < $at; DELETE FROM chat_answer WHERE at < $at",
                ("$at", (now - threads).ToUnixTimeSeconds()));
        });
    }
}
