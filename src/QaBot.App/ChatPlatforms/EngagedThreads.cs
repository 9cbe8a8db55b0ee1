namespace QaBot.App.ChatPlatforms;

/// <summary>The threads the bot takes part in, and the conversation each of them is.</summary>
internal sealed class EngagedThreads(ChatStore store, TimeProvider clock)
{
    /// <summary>Whether the bot was addressed in this thread before.</summary>
    public bool Contains(string thread) => store.Run(connection =>
        connection.Value("SELECT 1 FROM chat_thread WHERE key = $key", ("$key", thread)) is not null);

    /// <summary>The conversation's id, or <see langword="null"/> if nothing was answered in this thread yet.</summary>
    public string? ConversationOf(string thread) => store.Run(connection =>
        connection.Value("SELECT conversation FROM chat_thread WHERE key = $key", ("$key", thread)) as string);

    /// <summary>Remembers which conversation a thread is.</summary>
    public void Keep(string thread, string conversation) => store.Run(connection => connection.Run(
        "INSERT INTO chat_thread VALUES ($key, $conversation, $at) ON CONFLICT (key) DO UPDATE SET conversation = $conversation, at = $at",
        ("$key", thread), ("$conversation", conversation), ("$at", clock.GetUtcNow().ToUnixTimeSeconds())));
}
