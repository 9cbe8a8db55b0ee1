using System.Diagnostics;

namespace QaBot.Tests.Conversations;

/// <summary>The part of a test that runs in a process of its own, so that it can write beside another or be killed.</summary>
public sealed class SecondProcess
{
    private const string FolderVariable = "QABOT_TEST_CONVERSATIONS";
    private const string NameVariable = "QABOT_TEST_NAME";

    [Fact]
    public async Task Asks_until_it_is_stopped()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        var name = Environment.GetEnvironmentVariable(NameVariable);
        Assert.SkipWhen(folder is null || name is null, "runs only as the second process of another test");

        using var house = new ConversationHouse(folder);
        var conversations = house.Open();
        for (var i = 1; !File.Exists(Path.Combine(folder, "stop")); i++)
        {
            var reply = await conversations.AskAsync(new($"{name} {i}") { Conversation = "gemeinsam" }, TestContext.Current.CancellationToken);

            // The line is written when the turn is acknowledged: what stands here must be in the database.
            await File.AppendAllTextAsync(Path.Combine(folder, name + ".kept"), $"{reply.Turn} {name} {i}\n", TestContext.Current.CancellationToken);
        }
    }

    internal static Process Start(string folder, string name)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SecondProcess).Assembly.Location, "-method", $"{typeof(SecondProcess).FullName}.{nameof(Asks_until_it_is_stopped)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;
        start.Environment[NameVariable] = name;
        return Process.Start(start)!;
    }
}
