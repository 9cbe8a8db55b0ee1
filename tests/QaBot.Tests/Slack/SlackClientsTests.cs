using System.Globalization;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

/// <summary>Slack's own npm packages: they prove the fake Slack right, and QaBot's signatures, blocks and manifests.</summary>
public sealed class SlackClientsTests
{
    // Slack's documentation has these two, its package's types do not yet.
    private static readonly string[] NotYetTyped =
    [
        "Type '\"assistant:write\"' is not assignable to type 'BotScope'.",
        "Type '\"agent_session_stopped\"' is not assignable to type 'ManifestEvent'.",
    ];

    [Fact]
    public async Task Slacks_clients_are_at_home_in_the_fake_slack()
    {
        NodeClient.Folder("slack");
        await using var slack = await FakeSlack.StartAsync();
        slack.Limit("views.open", 1);

        var proof = NodeClient.RunAsync("slack", "prove-fake.mjs", slack.ApiUrl, FakeSlack.BotToken, FakeSlack.AppToken);
        await Eventually.IsTrue(() => proof.IsCompleted || slack.Sockets.Open.Count > 0);
        if (!proof.IsCompleted)
        {
            await slack.Sockets.SendAsync("events_api", new JsonObject { ["type"] = "event_callback", ["event_id"] = "Ev1", ["event"] = new JsonObject { ["type"] = "app_mention" } }, "env-1");
        }

        Assert.Contains("socket events_api Ev1", await proof, StringComparison.Ordinal);
        Assert.Equal("env-1", Assert.Single(slack.Sockets.Acknowledged));
    }

    [Fact]
    public async Task Slacks_framework_takes_the_signatures_of_the_tests()
    {
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        var right = await NodeClient.RunAsync("slack", "verify-signature.mjs", "s3cret", stamp, SlackDesk.Sign("s3cret", stamp, "{\"a\":\"ü\"}"), "{\"a\":\"ü\"}");
        var wrong = await NodeClient.RunAsync("slack", "verify-signature.mjs", "s3cret", stamp, SlackDesk.Sign("other", stamp, "{}"), "{}");

        Assert.Equal(("true", "false"), (right.Trim(), wrong.Trim()));
    }

    [Fact]
    public async Task All_blocks_are_of_slacks_types()
    {
        NodeClient.Folder("slack");
        await using var desk = await SlackDesk.OpenAsync();
        var passage = new Passage("a.txt", 0, new(0, 10), new(4, 6), "Der Gipfel fand in Paris statt.") { Title = "Bericht" };
        desk.Conversations.Answer("Was kostet Brot?", new NoAnswer("Nein.", NoAnswerReason.NotFound) { Nearest = new(passage, 1, 1), MissingWords = ["Brot"] });
        desk.Conversations.Answer("Mit Hinweis?", new ExtractedAnswer("Ja. [1]", [FakeConversations.Citation()]) { Note = "Das Modell war nicht zu erreichen." });
        await desk.WriteAsync("Was sagt Merz?");
        await desk.WriteAsync("Was kostet Brot?");
        await desk.WriteAsync("Mit Hinweis?");
        await desk.WriteAsync("");
        await desk.QuietAsync();

        var files = new List<string>();
        foreach (var message in desk.Slack.Posted.Where(m => m.Blocks.Count > 0))
        {
            files.Add(Path.Combine(desk.Folder.Path, $"blocks{files.Count}.json"));
            await File.WriteAllTextAsync(files[^1], message.Blocks.ToJsonString(), TestContext.Current.CancellationToken);
        }

        Assert.Equal($"right: {files.Count}", (await NodeClient.RunAsync("slack", ["check-types.mjs", "@slack/types", "KnownBlock[]", .. files])).Trim());
        Assert.True(files.Count >= 3);
    }

    [Theory]
    [InlineData("manifest.yaml")]
    [InlineData("manifest-socket.yaml")]
    public async Task The_manifests_are_of_slacks_type(string manifest)
    {
        var file = Path.Combine(NodeClient.Folder("slack"), "..", "..", "..", "deploy", "slack", manifest);

        var found = await NodeClient.RunAsync("slack", "check-types.mjs", "@slack/web-api/dist/types/request/manifest", "Manifest", file);

        Assert.Empty(found.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except([.. NotYetTyped, "wrong", "right: 1"]));
    }
}
