using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

/// <summary>Microsoft's own client converses with QaBot; it checks what QaBot sends as Teams would.</summary>
public sealed class TeamsPlaygroundTests
{
    [Fact]
    public async Task The_playground_converses_in_personal_group_and_channel_chats()
    {
        NodeClient.Folder("teams");
        using var folder = new TemporaryFolder();
        var conversations = new FakeConversations();
        await using var app = await ServedApp.StartAsync(folder, conversations, new()
        {
            ["environment"] = "Development",
            ["Teams:AllowAnonymousLoopback"] = "true",
            ["Teams:StreamMilliseconds"] = "200",
        });
        await using var playground = await Playground.StartAsync(app.Address);
        var config = playground.Config;

        await playground.WriteAsync(config["personalChat"]!["id"]!.ToString(), "Wie viele Staaten?");
        await playground.SeenAsync("bereiterklärt", "\"streamType\":\"streaming\"");
        await playground.SeenAsync("K7M4QX", "\"streamType\":\"final\"");

        await playground.WriteAsync(config["groupChats"]![0]!["id"]!.ToString(), "Was sagt Merz?", mentions: true);
        await playground.SeenAsync("bereiterklärt", config["groupChats"]![0]!["id"]!.ToString());

        await playground.WriteAsync("channel-announcements-id", "Was sagt Russland?", mentions: true);
        await playground.SeenAsync("bereiterklärt", "channel-announcements-id;messageid=");

        Assert.Equal(["Wie viele Staaten?", "Was sagt Merz?", "Was sagt Russland?"], conversations.Asked.Select(a => a.Question).Where(q => q.EndsWith('?')));

        var feedback = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = JsonSerializer.Serialize(new { feedbackText = "Es fehlt das Datum." }) },
        };
        Assert.StartsWith("200", await playground.InvokeAsync("message/submitAction", config["personalChat"]!["id"]!.ToString(), feedback), StringComparison.Ordinal);
        Assert.Equal(new(false, "Es fehlt das Datum."), Assert.Single(conversations.Rated).Feedback);
    }

    [Fact]
    public async Task All_activities_pass_microsofts_schema()
    {
        NodeClient.Folder("teams");
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Conversations.Answer("Was kostet Brot?", new NoAnswer("Nein.", NoAnswerReason.NotFound) { MissingWords = ["Brot"] });
        foreach (var message in new[] { desk.Message("Was sagt Merz?"), desk.Message("Was kostet Brot?", TeamsDesk.Group, true), desk.Message("", TeamsDesk.Thread, true) })
        {
            await desk.DeliverAsync(message);
        }

        await desk.QuietAsync();
        var files = new List<string>();
        foreach (var (_, _, activity) in desk.Teams.Calls)
        {
            files.Add(Path.Combine(desk.Folder.Path, $"activity{files.Count}.json"));
            await File.WriteAllTextAsync(files[^1], activity.ToJsonString(), TestContext.Current.CancellationToken);
        }

        Assert.Equal($"right: {files.Count}", (await NodeClient.RunAsync("teams", ["check-activities.mjs", .. files])).Trim());
        Assert.True(files.Count >= 5);
    }
}
