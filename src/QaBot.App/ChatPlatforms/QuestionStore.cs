using Microsoft.Data.Sqlite;

namespace QaBot.App.ChatPlatforms;

/// <summary>The accepted questions on disk, from acceptance until the reply is out.</summary>
internal sealed class QuestionStore(ChatStore store, TimeProvider clock)
{
    private const string Columns = "id, platform, thread, asker, owner, kind, text, place, at, attempts, reply";

    /// <summary>All waiting questions in the order of their acceptance.</summary>
    public IReadOnlyList<ChatQuestion> Waiting() => store.Run(connection =>
    {
        using var command = connection.Prepare($"SELECT {Columns} FROM chat_question ORDER BY id");
        using var reader = command.ExecuteReader();
        var questions = new List<ChatQuestion>();
        while (reader.Read())
        {
            questions.Add(Read(reader));
        }

        return questions;
    });

    /// <summary>
    /// Keeps a question and its event keys in one transaction. <see langword="null"/> if one of the keys was seen before;
    /// then nothing is written.
    /// </summary>
    public ChatQuestion? Add(ChatQuestion question, IReadOnlyList<string> eventKeys)
    {
        var now = clock.GetUtcNow();
        var id = store.Write(connection => eventKeys.Any(key => WasSeen(connection, key)) ? null : Insert(connection, question, eventKeys, now));
        return id is null ? null : question with { Id = (long)id, At = now };
    }

    /// <summary>Notes that a reply is begun, and returns the question with what is known of earlier attempts.</summary>
    public ChatQuestion Begin(ChatQuestion question) => store.Run(connection =>
    {
        using var command = connection.Prepare(
            $"UPDATE chat_question SET attempts = attempts + 1 WHERE id = $id RETURNING {Columns}", ("$id", question.Id));
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : question;
    });

    /// <summary>Notes the message that the reply is written into, so that a second attempt does not post another.</summary>
    public void KeepReply(long id, string message) =>
        store.Run(connection => connection.Run("UPDATE chat_question SET reply = $reply WHERE id = $id", ("$id", id), ("$reply", message)));

    /// <summary>Forgets a question that was replied to.</summary>
    public void Remove(long id) => store.Run(connection => connection.Run("DELETE FROM chat_question WHERE id = $id", ("$id", id)));

    private static bool WasSeen(SqliteConnection connection, string key) =>
        connection.Value("SELECT 1 FROM chat_event WHERE key = $key", ("$key", key)) is not null;

    private static object Insert(SqliteConnection connection, ChatQuestion question, IReadOnlyList<string> eventKeys, DateTimeOffset now)
    {
        foreach (var key in eventKeys)
        {
            connection.Run("INSERT OR IGNORE INTO chat_event VALUES ($key, $at)", ("$key", key), ("$at", now.ToUnixTimeSeconds()));
        }

        if (question.Kind == ChatQuestionKind.Question)
        {
            connection.Run(
                "INSERT INTO chat_thread (key, at) VALUES ($key, $at) ON CONFLICT (key) DO UPDATE SET at = $at",
                ("$key", question.Thread), ("$at", now.ToUnixTimeSeconds()));
        }

        return connection.Value(
            """
            INSERT INTO chat_question (platform, thread, asker, owner, kind, text, place, at)
            VALUES ($platform, $thread, $asker, $owner, $kind, $text, $place, $at) RETURNING id
            """,
            ("$platform", question.Platform), ("$thread", question.Thread), ("$asker", question.Asker), ("$owner", question.Owner),
            ("$kind", (int)question.Kind), ("$text", question.Text), ("$place", question.Place), ("$at", now.ToUnixTimeSeconds()))!;
    }

    private static ChatQuestion Read(SqliteDataReader reader) =>
        new(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(6))
        {
            Id = reader.GetInt64(0),
            Owner = reader.GetString(4),
            Kind = (ChatQuestionKind)reader.GetInt32(5),
            Place = reader.GetString(7),
            At = DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(8)),
            Attempts = reader.GetInt32(9),
            Reply = reader.IsDBNull(10) ? null : reader.GetString(10),
        };
}
