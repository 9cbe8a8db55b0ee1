using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

public sealed class SlackFailureTests
{
    [Fact]
    public async Task A_failing_engine_is_admitted_without_details()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.Failure = new InvalidOperationException("interna 12345");

        await desk.WriteAsync("Was sagt Merz?");

        var reply = await desk.ReplyAsync();
        Assert.Contains("schiefgegangen", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", reply.Markdown + desk.App.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_broken_off_with_a_word()
    {
        await using var desk = await SlackDesk.OpenAsync(new() { ["ChatPlatforms:AnswerSeconds"] = "1" });
        desk.Conversations.Hold();

        await desk.WriteAsync("Was sagt Merz?");

        Assert.Contains("zu lange", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_button_ends_the_answer()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.Hold();
        var ts = await desk.WriteAsync("Was sagt Merz?");
        await Eventually.IsTrue(() => !desk.Conversations.Asked.IsEmpty);

        await desk.DeliverAsync(new JsonObject { ["type"] = "agent_session_stopped", ["channel"] = SlackDesk.Direct, ["user"] = SlackDesk.Anna, ["thread_ts"] = ts, ["streaming_message_ts"] = new JsonArray() });

        Assert.Contains("Angehalten", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        await Eventually.IsTrue(() => desk.Slack.Calls.Last(c => c.Method == "agents.sessions.setStatus").Arguments["status"]!.ToString() == "active");
    }
}
