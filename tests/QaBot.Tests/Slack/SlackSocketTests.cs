using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

public sealed class SlackSocketTests
{
    private static async Task<SlackDesk> OpenAsync()
    {
        var desk = await SlackDesk.OpenAsync(new() { ["Slack:SigningSecret"] = "", ["Slack:AppToken"] = FakeSlack.AppToken });
        await Eventually.IsTrue(() => desk.Slack.Sockets.Open.Count == 1);
        return desk;
    }

    private static Task AskAsync(SlackDesk desk, string text, string? envelope = null, int? connection = null) => desk.Slack.Sockets.SendAsync(
        "events_api", desk.Envelope(SlackDesk.Message(SlackDesk.Direct, text, desk.Slack.Write(SlackDesk.Direct, SlackDesk.Anna, text))), envelope, connection);

    [Fact]
    public async Task A_question_over_the_socket_is_acknowledged_and_answered()
    {
        await using var desk = await OpenAsync();

        await AskAsync(desk, "Was sagt Merz?", "env-1");

        Assert.StartsWith("**26 Staaten**", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        Assert.Equal("env-1", Assert.Single(desk.Slack.Sockets.Acknowledged));
    }

    [Fact]
    public async Task Before_slack_closes_a_connection_the_next_one_is_open_and_nothing_is_lost()
    {
        await using var desk = await OpenAsync();
        var first = desk.Slack.Sockets.Open[0];

        await desk.Slack.Sockets.WarnAsync(first);
        await Eventually.IsTrue(() => desk.Slack.Sockets.Open.Count == 2);
        await AskAsync(desk, "Über die alte Verbindung?", connection: first);
        await AskAsync(desk, "Über die neue Verbindung?");

        await desk.ReplyAsync(2);
        Assert.Equal(2, desk.Slack.Sockets.Acknowledged.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_anew()
    {
        await using var desk = await OpenAsync();
        desk.Slack.Refuse("apps.connections.open", "internal_error");

        desk.Slack.Sockets.Cut(desk.Slack.Sockets.Open[0]);
        await Eventually.IsTrue(() => desk.Slack.Sockets.Open.Count == 1);
        await AskAsync(desk, "Was sagt Merz?");

        await desk.ReplyAsync();
    }

    [Fact]
    public async Task Buttons_and_commands_work_over_the_socket_too()
    {
        await using var desk = await OpenAsync();
        await desk.Slack.Sockets.SendAsync("slash_commands", SlackButtonsTests.Command(desk, "/ask", "Was sagt Merz?"));
        var response = await Eventually.Is(() => desk.Slack.Responses.TryPeek(out var r) ? r : null);

        Assert.Contains("26 Staaten", response.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_frames_change_nothing()
    {
        await using var desk = await OpenAsync();
        string[] frames =
        [
            """{"type":"unknown","envelope_id":"e","payload":{}}""",
            """{"type":"events_api","envelope_id":"e","payload":null}""",
            """{"type":"events_api","envelope_id":"e","payload":[1,2]}""",
            """{"type":"interactive","envelope_id":"e","payload":{"type":"block_actions","actions":"x"}}""",
            """{"type":"slash_commands","envelope_id":"e","payload":{"command":7}}""",
            """[]""",
            """{"type":7}""",
            """{}""",
        ];
        foreach (var frame in frames)
        {
            await desk.Slack.Sockets.SendAsync(JsonNode.Parse(frame)!);
        }

        await AskAsync(desk, "Was sagt Merz?");

        await desk.ReplyAsync();
        Assert.Single(desk.Conversations.Asked);
        Assert.DoesNotContain("ticket", desk.App.Log.Text, StringComparison.Ordinal);
    }
}
