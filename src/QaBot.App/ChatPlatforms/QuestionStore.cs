using Microsoft.Data.Sqlite;

namespace QaBot.App.ChatPlatforms;

/// <summary>The accepted questions on disk, from acceptance until the reply is out.</summary>
internal sealed class QuestionStore(ChatStore store, TimeProvider clock)
{
    private const string Columns = "id, platform, thread, asker, owner, kind, text, place, at, attempts, reply";

    /// <summary>All waiting questions in the order of their acceptance.</summary>
    public IReadOnlyList<ChatQuestion> Waiting()
    {
        using var connection = store.Open();
        using var command = connection.Prepare($"SELECT {Columns} FROM chat_question ORDER BY id");
        using var reader = command.ExecuteReader();
        var questions = new List<ChatQuestion>();
        while (reader.Read())
        {
            questions.Add(Read(reader));
        }

        return questions;
    }

    /// <summary>
    /// Keeps a question and its event keys in one transaction. <see langword="null"/> if one of the keys was seen before;
    /// then nothing is written.
    /// </summary>
    public ChatQuestion? Add(ChatQuestion question, IReadOnlyList<string> eventKeys)
    {
        var now = clock.GetUtcNow();
        using var connection = store.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var key in eventKeys)
        {
            if (connection.Run("INSERT OR IGNORE INTO chat_event VALUES ($key, $at)", ("$key", key), ("$at", now.ToUnixTimeSeconds())) == 0)
            {
                return null;
            }
        }

        var id = connection.Value(
            """
            INSERT INTO chat_question (platform, thread, asker, owner, kind, text, place, at)
            VALUES ($platform, $thread, $asker, $owner, $kind, $text, $place, $at) RETURNING id
            """,
            ("$platform", question.Platform), ("$thread", question.Thread), ("$asker", question.Asker), ("$owner", question.Owner),
            ("$kind", (int)question.Kind), ("$text", question.Text), ("$place", question.Place), ("$at", now.ToUnixTimeSeconds()));
        if (question.Kind == ChatQuestionKind.Question)
        {
            connection.Run(
                "INSERT INTO chat_thread (key, at) VALUES ($key, $at) ON CONFLICT (key) DO UPDATE SET at = $at",
                ("$key", question.Thread), ("$at", now.ToUnixTimeSeconds()));
        }

        transaction.Commit();
        return question with { Id = (long)id!, At = now };
    }

    /// <summary>Notes that a reply is begun, and returns the question with what is known of earlier attempts.</summary>
    public ChatQuestion Begin(ChatQuestion question)
    {
        using var connection = store.Open();
        using var command = connection.Prepare(
            $"UPDATE chat_question SET attempts = attempts + 1 WHERE id = $id RETURNING {Columns}", ("$id", question.Id));
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : question;
    }

    /// <summary>Notes the message that the reply is written into, so that a second attempt does not post another.</summary>
    public void KeepReply(long id, string message)
    {
        using var connection = store.Open();
        connection.Run("UPDATE chat_question SET reply = $reply WHERE id = $id", ("$id", id), ("$reply", message));
    }

    /// <summary>Forgets a question that was replied to.</summary>
    public void Remove(long id)
    {
        using var connection = store.Open();
        connection.Run("DELETE FROM chat_question WHERE id = $id", ("$id", id));
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
