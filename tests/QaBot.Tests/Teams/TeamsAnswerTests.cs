using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

public sealed class TeamsAnswerTests
{
    [Fact]
    public async Task A_personal_question_is_streamed_and_ends_with_its_citation()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        await desk.DeliverAsync(desk.Message("Wie viele Staaten entsenden Truppen?"));

        var reply = await desk.ReplyAsync();
        Assert.StartsWith("**26 Staaten** haben sich bereiterklärt. [1]", reply["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("[Macron und die Sicherheitsgarantien – Zeitenwende 2.0](https://xpert.digital/artikel#:~:text=26%20Staaten)", reply["text"]!.ToString(), StringComparison.Ordinal);
        var message = Assert.Single(reply["entities"]!.AsArray(), e => e!["type"]!.ToString() == "https://schema.org/Message")!;
        Assert.Equal("AIGeneratedContent", Assert.Single(message["additionalType"]!.AsArray())!.ToString());
        var claim = Assert.Single(message["citation"]!.AsArray())!;
        Assert.Equal(1, (int)claim["position"]!);
        Assert.Contains("26 Staaten", claim["appearance"]!["abstract"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("default", reply["channelData"]!["feedbackLoop"]!["type"]!.ToString());
        Assert.Equal(["streaming", "final"], StreamTypes(desk));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_then_streams()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Conversations.Hold();
        desk.Conversations.PieceLength = 5;
        desk.Conversations.PieceDelay = TimeSpan.FromMilliseconds(15);

        await desk.DeliverAsync(desk.Message("Wie viele Staaten?"));
        await Eventually.IsTrue(() => desk.Shown.Count == 1);
        desk.Conversations.Open();

        Assert.StartsWith("**26 Staaten**", (await desk.ReplyAsync())["text"]!.ToString(), StringComparison.Ordinal);
        var types = StreamTypes(desk);
        Assert.Equal("informative", types[0]);
        Assert.True(types.Count(t => t == "streaming") > 1);
        Assert.Equal("final", types[^1]);
        Assert.Single(desk.Shown);
    }

    [Theory]
    [InlineData(TeamsDesk.Group)]
    [InlineData(TeamsDesk.Thread)]
    public async Task A_mention_among_several_people_is_answered_with_one_message(string conversation)
    {
        await using var desk = await TeamsDesk.OpenAsync();

        await desk.DeliverAsync(desk.Message("Was sagt Merz?", conversation, mentions: true));

        await desk.ReplyAsync();
        Assert.Equal("Was sagt Merz?", Assert.Single(desk.Conversations.Asked).Question);
        await desk.QuietAsync();
        Assert.Equal(["typing", "message", "message"], desk.Teams.Calls.Select(c => c.Activity["type"]!.ToString()));
        Assert.Single(desk.Cards);
        Assert.All(desk.Teams.Calls, c => Assert.Equal(conversation, c.Conversation));
    }

    [Fact]
    public async Task A_follow_up_in_a_channels_thread_needs_no_mention_but_talk_to_others_is_left_alone()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.DeliverAsync(desk.Message("Was sagt Merz?", TeamsDesk.Thread, mentions: true));
        await desk.ReplyAsync();
        var toBert = desk.Message("<at>Bert</at> was meinst du?", TeamsDesk.Thread);
        toBert["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Bert</at>", ["mentioned"] = new JsonObject { ["id"] = "29:bert" } });

        await desk.DeliverAsync(toBert);
        await desk.DeliverAsync(desk.Message("Und Russland?", TeamsDesk.Thread));

        await desk.ReplyAsync(2);
        Assert.Equal(["Was sagt Merz?", "Und Russland?"], desk.Conversations.Asked.Select(a => a.Question));
        Assert.Single(desk.Conversations.Asked.Select(a => a.Conversation).Distinct());
    }

    [Fact]
    public async Task A_group_chat_is_answered_only_when_the_bot_is_mentioned()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.DeliverAsync(desk.Message("Was sagt Merz?", TeamsDesk.Group, mentions: true));
        await desk.ReplyAsync();

        await desk.DeliverAsync(desk.Message("Gehen wir essen?", TeamsDesk.Group));
        await desk.DeliverAsync(desk.Message("Und Russland?", TeamsDesk.Group, mentions: true));

        await desk.ReplyAsync(2);
        Assert.DoesNotContain(desk.Conversations.Asked, a => a.Question == "Gehen wir essen?");
    }

    [Fact]
    public async Task An_activity_delivered_again_is_answered_once_also_after_a_restart()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var message = desk.Message("Was sagt Merz?");
        await desk.DeliverAsync(message);
        await desk.DeliverAsync((JsonObject)message.DeepClone());
        await desk.QuietAsync();

        await desk.RestartAsync();
        await desk.DeliverAsync((JsonObject)message.DeepClone());
        await desk.QuietAsync();

        Assert.Single(desk.Finished);
        Assert.Single(desk.Conversations.Asked);
    }

    [Fact]
    public async Task What_was_accepted_before_a_stop_is_answered_once_after_the_start()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Conversations.Hold();
        await desk.DeliverAsync(desk.Message("Was sagt Merz?"));
        await Eventually.IsTrue(() => desk.Shown.Count == 1);

        await desk.RestartAsync();
        desk.Conversations.Open();
        await desk.QuietAsync();

        Assert.StartsWith("**26 Staaten**", Assert.Single(desk.Finished)["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Single(desk.Shown);
    }

    [Fact]
    public async Task Earlier_messages_of_a_thread_are_context_where_they_may_be_read()
    {
        await using var desk = await TeamsDesk.OpenAsync(new() { ["Teams:ReadsHistory"] = "true" });

        await desk.DeliverAsync(desk.Message("Und wann war das?", TeamsDesk.Thread, mentions: true));

        await desk.ReplyAsync();
        Assert.Equal(["Es geht um den Gipfel.", "Wer war & dabei?"], Assert.Single(desk.Conversations.Asked).History);
    }

    [Fact]
    public async Task Whoever_installs_the_bot_is_greeted_once()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var added = desk.Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsDesk.Bot });
        var installed = desk.Activity("installationUpdate");
        installed["action"] = "add";

        await desk.DeliverAsync(installed);
        await desk.DeliverAsync(added);
        await desk.QuietAsync();

        Assert.Contains("Fundstelle", Assert.Single(desk.Finished)["text"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_fetched_once_for_many_messages()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            await desk.DeliverAsync(desk.Message($"Frage {i}", $"19:group{i}@thread.v2", mentions: true));
        }

        await desk.ReplyAsync(4);
        Assert.Equal("https://api.botframework.com/.default", Assert.Single(desk.Teams.TokenRequests)["scope"]);
    }

    private static List<string> StreamTypes(TeamsDesk desk) =>
        [.. desk.Teams.Calls.Select(c => (c.Activity["entities"] as JsonArray)?.FirstOrDefault(e => e!["type"]!.ToString() == "streaminfo")?["streamType"]?.ToString()).OfType<string>()];
}
