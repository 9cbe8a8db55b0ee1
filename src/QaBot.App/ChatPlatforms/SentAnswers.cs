namespace QaBot.App.ChatPlatforms;

/// <summary>A turn of a conversation, as feedback refers to it.</summary>
/// <param name="Owner">Whose conversation it is.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Turn">The turn's number.</param>
internal sealed record SentAnswer(string Owner, string Conversation, int Turn);

/// <summary>Which message on a platform shows which turn: feedback on the one is kept at the other.</summary>
internal sealed class SentAnswers(ChatStore store, TimeProvider clock)
{
    /// <summary>Remembers that <paramref name="message"/> of <paramref name="thread"/> shows the turn.</summary>
    public void Keep(string thread, string message, SentAnswer answer) => store.Run(connection => connection.Run(
        "INSERT OR REPLACE INTO chat_answer VALUES ($message, $thread, $owner, $conversation, $turn, $at)",
        ("$message", $"{thread}/{message}"), ("$thread", thread), ("$owner", answer.Owner),
        ("$conversation", answer.Conversation), ("$turn", answer.Turn), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000)));

    /// <summary>The turn that a message shows; without a message the last one of the thread; <see langword="null"/> if none is known.</summary>
    public SentAnswer? Find(string thread, string? message) => store.Run<SentAnswer?>(connection =>
    {
        using var command = connection.Prepare(
            """
            SELECT owner, conversation, turn FROM chat_answer
            WHERE thread = $thread AND ($message IS NULL OR message = $message) ORDER BY at DESC, turn DESC LIMIT 1
            """,
            ("$thread", thread), ("$message", message is null ? null : $"{thread}/{message}"));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)) : null;
    });
}
