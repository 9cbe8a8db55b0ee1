using Microsoft.Data.Sqlite;
using QaBot.Tests.Slack;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>The database is replaced, emptied or damaged while the bot is in use: it costs what was kept in it, never an answer.</summary>
public sealed class DatabaseLossTests
{
    [Theory]
    [InlineData("deleted")]
    [InlineData("replaced by another file")]
    [InlineData("overwritten with garbage")]
    public async Task Whoever_asks_after_the_database_was_lost_is_answered(string loss)
    {
        await using var desk = await SlackDesk.OpenAsync(engine: true);
        await desk.WriteAsync("Wer ist Regierungssprecher?");
        await desk.ReplyAsync();
        await desk.QuietAsync();

        Lose(Path.Combine(desk.Folder.Path, "qabot.db"), loss);
        await desk.WriteAsync("Wer ist Regierungssprecher?");

        Assert.Contains("Kornelius", (await desk.ReplyAsync(2)).Markdown, StringComparison.Ordinal);
        await desk.QuietAsync();
        await desk.RestartAsync();
        await desk.WriteAsync("Wer ist Regierungssprecher?");
        Assert.Contains("Kornelius", (await desk.ReplyAsync(3)).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_a_damaged_database_is_a_start()
    {
        await using var desk = await SlackDesk.OpenAsync(engine: true);
        await desk.App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Lose(Path.Combine(desk.Folder.Path, "qabot.db"), "overwritten with garbage");

        await desk.StartAsync();
        await desk.WriteAsync("Wer ist Regierungssprecher?");

        Assert.Contains("Kornelius", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(desk.Folder.Path, "qabot.db.damaged-*"));
    }

    private static void Lose(string file, string loss)
    {
        if (loss == "overwritten with garbage")
        {
            using var over = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            over.Write(new byte[4096].Select(static (_, i) => (byte)(i * 31)).ToArray());
            return;
        }

        foreach (var part in (string[])[file, $"{file}-wal", $"{file}-shm"])
        {
            File.Delete(part);
        }

        if (loss == "replaced by another file")
        {
            using var other = new SqliteConnection($"Data Source={file};Pooling=False");
            other.Open();
            using var table = other.CreateCommand();
            table.CommandText = "CREATE TABLE something (else_ TEXT)";
            table.ExecuteNonQuery();
        }
    }
}
