using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace QaBot.Conversations;

/// <summary>Keeps conversations and their turns; what belongs to one owner does not exist for another.</summary>
internal sealed class ConversationStore(SharedDatabase database, IOptions<ConversationsOptions> options, TimeProvider clock)
{
    private const int MaxTitle = 200;
    private const int MaxReason = 2000;
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    // One writer at a time in this process: waiting here is fair and cheap, waiting for SQLite's lock is neither.
    private readonly GroupedWrites _writes = new(database);
    private DateTimeOffset _pruned;

    /// <summary>The last questions of a conversation, oldest first; <see langword="null"/> if there is none of that id.</summary>
    public IReadOnlyList<string>? Questions(string owner, string id, int last) => database.Run<IReadOnlyList<string>?>(c =>
        Key(c, owner, id) is { } key
            ? c.Query("SELECT question FROM turns WHERE conversation = $1 ORDER BY number DESC LIMIT $2", row => row.GetString(0), key, last).AsEnumerable().Reverse().ToList()
            : null);

    /// <summary>Adds a turn and gives its number; 0 if the conversation went on but has been deleted meanwhile.</summary>
    public Task<int> AppendAsync(string owner, string id, bool isNew, Reply reply, DateTimeOffset at) => Write(c =>
    {
        var time = at.ToUnixTimeMilliseconds();
        var question = Cut(reply.Question, Question.MaxLength);
        if (isNew)
        {
            c.Execute("INSERT OR IGNORE INTO conversations (owner, id, title, started, last_turn, turns) VALUES ($1, $2, $3, $4, $4, 0)", owner, id, Cut(question.Trim(), MaxTitle), time);
        }

        if (Key(c, owner, id) is not { } key)
        {
            return 0;
        }

        var number = c.Query("UPDATE conversations SET turns = turns + 1, last_turn = MAX(last_turn, $2) WHERE key = $1 RETURNING turns", row => row.GetInt32(0), key, time)[0];
        c.Execute(
            "INSERT INTO turns (conversation, number, question, standalone, kind, answer, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            key, number, question, Cut(reply.StandaloneQuestion, Question.MaxLength), reply.Answer.Kind, ReplyJson.Write(reply.Answer), time);
        return number;
    });

    /// <summary>An owner's conversations, the latest first.</summary>
    public IReadOnlyList<Conversation> List(string owner, int skip, int take) => database.Run(c => c.Query(
        "SELECT id, title, started, last_turn, turns FROM conversations WHERE owner = $1 ORDER BY last_turn DESC, key DESC LIMIT $2 OFFSET $3",
        row => new Conversation(row.GetString(0), row.GetString(1), Time(row, 2), Time(row, 3), row.GetInt32(4)),
        owner, Math.Max(take, 0), Math.Max(skip, 0)));

    /// <summary>A conversation's turns in order.</summary>
    public IReadOnlyList<Turn> Turns(string owner, string id) => database.Run(c => c.Query(
        """
        SELECT number, question, answer, at, helpful, reason FROM turns
        WHERE conversation = (SELECT key FROM conversations WHERE owner = $1 AND id = $2) ORDER BY number
        """,
        row => new Turn(row.GetInt32(0), row.GetString(1), ReplyJson.ReadAnswer(row.GetString(2)), Time(row, 3))
        {
            Feedback = Verdict(row, 4),
        },
        owner, id));

    /// <summary>Gives a conversation another name; a blank one brings back its first question.</summary>
    public Task<bool> RenameAsync(string owner, string id, string title) => Write(c => c.Execute(
        """
        UPDATE conversations SET title = COALESCE(NULLIF($3, ''), (SELECT substr(trim(question), 1, $4) FROM turns WHERE conversation = key ORDER BY number LIMIT 1), title)
        WHERE owner = $1 AND id = $2
        """,
        owner, id, Cut(title.Trim(), MaxTitle), MaxTitle) > 0);

    /// <summary>Forgets a conversation with all its turns.</summary>
    public Task<bool> DeleteAsync(string owner, string id) => Write(c => c.Execute("DELETE FROM conversations WHERE owner = $1 AND id = $2", owner, id) > 0);

    /// <summary>Keeps a verdict on a turn, in the place of an earlier one.</summary>
    public Task<bool> RateAsync(string owner, string id, int turn, Feedback feedback) => Write(c => c.Execute(
        "UPDATE turns SET helpful = $4, reason = $5 WHERE number = $3 AND conversation = (SELECT key FROM conversations WHERE owner = $1 AND id = $2)",
        owner, id, turn, feedback.Helpful, Cut(feedback.Reason.Trim(), MaxReason)) > 0);

    /// <summary>The turns since <paramref name="since"/> that were refused or rated unhelpful, the latest first, whoever asked.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered(DateTimeOffset since, int limit) => database.Run(c => c.Query(
        """
        SELECT question, standalone, kind, at, helpful, reason, number,
            (SELECT json_group_array(question) FROM (SELECT question FROM turns b WHERE b.conversation = t.conversation AND b.number BETWEEN t.number - $3 AND t.number - 1 ORDER BY b.number))
        FROM turns t WHERE (kind = 'none' OR helpful = 0) AND at >= $1 ORDER BY at DESC LIMIT $2
        """,
        row => new UnansweredQuestion(row.GetString(0), row.GetString(1), row.GetString(2) == "none", Time(row, 3))
        {
            Feedback = Verdict(row, 4),
            Turn = row.GetInt32(6),
            History = ReplyJson.ReadStrings(row.GetString(7)),
        },
        since.ToUnixTimeMilliseconds(), limit, options.Value.HistoryTurns));

    private Task<T> Write<T>(Func<SqliteConnection, T> work) => _writes.RunAsync(connection =>
    {
        Prune(connection);
        return work(connection);
    });

    private void Prune(SqliteConnection connection)
    {
        var now = clock.GetUtcNow();
        if (options.Value.KeepDays > 0 && now - _pruned >= PruneEvery)
        {
            connection.Execute("DELETE FROM conversations WHERE last_turn < $1", now.AddDays(-options.Value.KeepDays).ToUnixTimeMilliseconds());
            _pruned = now;
        }
    }

    private static long? Key(SqliteConnection connection, string owner, string id) =>
        connection.Query("SELECT key FROM conversations WHERE owner = $1 AND id = $2", row => row.GetInt64(0), owner, id) is [var key] ? key : null;

    private static Feedback? Verdict(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(row.GetBoolean(column), row.IsDBNull(column + 1) ? "" : row.GetString(column + 1));

    private static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
