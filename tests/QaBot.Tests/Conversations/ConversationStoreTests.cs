using Microsoft.Data.Sqlite;

namespace QaBot.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly ConversationHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task What_belongs_to_one_owner_does_not_exist_for_another()
    {
        var conversations = _house.Open();
        var mine = (await conversations.AskAsync(new("Geheim?") { Owner = "slack:T1:U1" }, Cancellation)).Conversation;

        Assert.Empty(await conversations.ListAsync("slack:T1:U2", cancellation: Cancellation));
        Assert.Empty(await conversations.TurnsAsync("slack:T1:U2", mine, Cancellation));
        Assert.False(await conversations.RenameAsync("slack:T1:U2", mine, "meins", Cancellation));
        Assert.False(await conversations.RateAsync("slack:T1:U2", mine, 1, new(true), Cancellation));
        Assert.False(await conversations.DeleteAsync("slack:T1:U2", mine, Cancellation));
        await conversations.AskAsync(new("Und?") { Owner = "slack:T1:U2", Conversation = mine }, Cancellation);
        Assert.Empty(_house.Asked[1].History);
        Assert.Equal("Geheim?", Assert.Single(await conversations.TurnsAsync("slack:T1:U1", mine, Cancellation)).Question);
    }

    [Fact]
    public async Task Conversations_are_listed_the_latest_first_and_by_pages()
    {
        var conversations = _house.Open();
        foreach (var id in (string[])["a", "b", "c", "a"])
        {
            await conversations.AskAsync(new($"Frage an {id}") { Conversation = id }, Cancellation);
            _house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["a", "c", "b"], (await conversations.ListAsync("console", cancellation: Cancellation)).Select(c => c.Id));
        Assert.Equal(["c"], (await conversations.ListAsync("console", 1, 1, Cancellation)).Select(c => c.Id));
        var first = (await conversations.ListAsync("console", cancellation: Cancellation))[0];
        Assert.Equal(("Frage an a", 2, TimeSpan.FromMinutes(3)), (first.Title, first.Turns, first.LastTurn - first.Started));
    }

    [Fact]
    public async Task A_conversation_is_renamed_and_a_blank_name_brings_back_its_first_question()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("Wer kam?") { Conversation = "a" }, Cancellation);

        Assert.True(await conversations.RenameAsync("console", "a", " Gipfel <b> ", Cancellation));
        Assert.Equal("Gipfel <b>", (await conversations.ListAsync("console", cancellation: Cancellation))[0].Title);
        Assert.True(await conversations.RenameAsync("console", "a", "  ", Cancellation));
        Assert.Equal("Wer kam?", (await conversations.ListAsync("console", cancellation: Cancellation))[0].Title);
    }

    [Fact]
    public async Task A_verdict_is_kept_and_may_be_changed()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("Wer kam?") { Conversation = "a" }, Cancellation);

        Assert.True(await conversations.RateAsync("console", "a", 1, new(true), Cancellation));
        Assert.True(await conversations.RateAsync("console", "a", 1, new(false, "falsches Jahr"), Cancellation));
        Assert.False(await conversations.RateAsync("console", "a", 2, new(false), Cancellation));
        Assert.Equal(new Feedback(false, "falsches Jahr"), (await conversations.TurnsAsync("console", "a", Cancellation))[0].Feedback);
    }

    [Fact]
    public async Task Old_conversations_are_forgotten_and_those_in_use_stay()
    {
        _house.Options.KeepDays = 30;
        var conversations = _house.Open();
        await conversations.AskAsync(new("alt") { Conversation = "alt" }, Cancellation);
        await conversations.AskAsync(new("in Gebrauch") { Conversation = "b" }, Cancellation);
        _house.Clock.Advance(TimeSpan.FromDays(20));
        await conversations.AskAsync(new("noch da") { Conversation = "b" }, Cancellation);
        _house.Clock.Advance(TimeSpan.FromDays(11));
        await conversations.AskAsync(new("neu") { Conversation = "c" }, Cancellation);

        Assert.Equal(["c", "b"], (await conversations.ListAsync("console", cancellation: Cancellation)).Select(c => c.Id));
        Assert.Empty(await conversations.TurnsAsync("console", "alt", Cancellation));
    }

    [Fact]
    public async Task What_was_deleted_is_not_left_in_the_file()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("Kennwort Zwetschgenknödel?") { Conversation = "a" }, Cancellation);
        await conversations.DeleteAsync("console", "a", Cancellation);
        using (var connection = new SqliteConnection($"Data Source={_house.File}"))
        {
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        Assert.DoesNotContain("Zwetschgenkn", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(_house.File, Cancellation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_damaged_database_is_set_aside_and_the_question_answered(int from)
    {
        await _house.Open().AskAsync(new("vorher") { Conversation = "a" }, Cancellation);
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(_house.File, Cancellation);
        Random.Shared.NextBytes(bytes.AsSpan(from));
        await File.WriteAllBytesAsync(_house.File, bytes, Cancellation);

        var conversations = _house.Open();
        var reply = await conversations.AskAsync(new("nachher") { Conversation = "a" }, Cancellation);

        Assert.Equal(1, reply.Turn);
        Assert.Equal("nachher", Assert.Single(await conversations.TurnsAsync("console", "a", Cancellation)).Question);
        Assert.Single(Directory.GetFiles(_house.Folder, "qabot.db.damaged-*"), f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damage_during_operation_is_survived_too()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("vorher") { Conversation = "a" }, Cancellation);
        foreach (var file in Directory.GetFiles(_house.Folder))
        {
            await File.WriteAllTextAsync(file, new string('#', 20_000), Cancellation);
        }

        var reply = await conversations.AskAsync(new("nachher") { Conversation = "a" }, Cancellation);
        Assert.Equal("Antwort auf nachher [1]", reply.Answer.Text);
    }

    [Fact]
    public async Task A_folder_emptied_while_the_program_runs_is_filled_again()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("vorher") { Conversation = "a" }, Cancellation);
        Directory.Delete(_house.Folder, recursive: true);
        var reply = await conversations.AskAsync(new("nachher") { Conversation = "a" }, Cancellation);

        Assert.Equal(1, reply.Turn);
        Assert.Equal("nachher", Assert.Single(await _house.Open().TurnsAsync("console", "a", Cancellation)).Question);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_the_memory_not_the_answer()
    {
        await File.WriteAllTextAsync(Path.Combine(_house.Folder, "file"), "x", Cancellation);
        using var blocked = new ConversationHouse(Path.Combine(_house.Folder, "file", "index"));
        var reply = await blocked.Open().AskAsync(new("Wer?"), Cancellation);

        Assert.Equal(("Antwort auf Wer? [1]", 0), (reply.Answer.Text, reply.Turn));
    }

    [Fact]
    public async Task Other_tables_of_the_file_are_left_alone()
    {
        using (var connection = new SqliteConnection($"Data Source={_house.File}"))
        {
            connection.Open();
            using var ledger = connection.CreateCommand();
            ledger.CommandText = "PRAGMA user_version = 7; CREATE TABLE ledger (id TEXT); INSERT INTO ledger VALUES ('k3')";
            ledger.ExecuteNonQuery();
        }

        await _house.Open().AskAsync(new("Wer?"), Cancellation);
        using var again = new SqliteConnection($"Data Source={_house.File}");
        again.Open();
        using var read = again.CreateCommand();
        read.CommandText = "SELECT id || (SELECT user_version FROM pragma_user_version) FROM ledger";
        Assert.Equal("k37", read.ExecuteScalar());
    }
}
