using System.Text.Json.Nodes;

namespace QaBot.Tests.Slack;

public sealed class SlackAnswerTests
{
    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_the_citation()
    {
        await using var desk = await SlackDesk.OpenAsync();

        var ts = await desk.MentionAsync("Wie viele Staaten entsenden Truppen?");

        var reply = await desk.ReplyAsync();
        Assert.Equal(ts, reply.Thread);
        Assert.Equal("**26 Staaten** haben sich bereiterklärt. [1]", reply.Markdown);
        Assert.Contains("<https://xpert.digital/artikel#:~:text=26%20Staaten|Macron und die Sicherheitsgarantien – Zeitenwende 2.0>", reply.BlocksText, StringComparison.Ordinal);
        Assert.Contains("Zeile 13", reply.BlocksText, StringComparison.Ordinal);
        Assert.Contains("K7M4QX", reply.BlocksText, StringComparison.Ordinal);
        Assert.Contains("26 Staaten zur Entsendung", reply.BlocksText, StringComparison.Ordinal);
        Assert.Equal("Wie viele Staaten entsenden Truppen?", Assert.Single(desk.Conversations.Asked).Question);
    }

    [Fact]
    public async Task A_direct_message_is_answered_without_a_mention()
    {
        await using var desk = await SlackDesk.OpenAsync();

        var ts = await desk.WriteAsync("Was sagt Merz?");

        Assert.Equal(ts, (await desk.ReplyAsync()).Thread);
        Assert.Equal($"slack:T1:{SlackDesk.Anna}", Assert.Single(desk.Conversations.Asked).Owner);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mention_that_comes_twice_is_answered_once_in_whatever_order(bool mentionFirst)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var text = $"<@{FakeSlack.BotUser}> Was sagt Merz?";
        var ts = desk.Slack.Write(SlackDesk.Channel, SlackDesk.Anna, text);
        JsonObject[] copies = [SlackDesk.Message(SlackDesk.Channel, text, ts, type: "app_mention"), SlackDesk.Message(SlackDesk.Channel, text, ts)];

        foreach (var copy in mentionFirst ? copies : copies.Reverse())
        {
            await desk.DeliverAsync(copy);
        }

        await desk.ReplyAsync();
        await desk.QuietAsync();
        Assert.Single(desk.Slack.Posted);
    }

    [Fact]
    public async Task An_event_delivered_again_is_not_answered_again_not_even_after_a_restart()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var message = SlackDesk.Message(SlackDesk.Direct, "Was sagt Merz?", desk.Slack.Write(SlackDesk.Direct, SlackDesk.Anna, "Was sagt Merz?"));
        await desk.DeliverAsync(message, "Ev-same");
        await desk.DeliverAsync((JsonObject)message.DeepClone(), "Ev-same");
        await desk.ReplyAsync();
        await desk.QuietAsync();

        await desk.RestartAsync();
        await desk.DeliverAsync((JsonObject)message.DeepClone(), "Ev-same");

        await desk.QuietAsync();
        Assert.Single(desk.Slack.Posted);
        Assert.Single(desk.Conversations.Asked);
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_needs_no_mention_and_belongs_to_the_same_conversation()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var root = await desk.MentionAsync("Was sagt Merz?");
        await desk.ReplyAsync();

        await desk.WriteAsync("Und was sagt Russland dazu?", root, SlackDesk.Channel);

        Assert.Equal(root, (await desk.ReplyAsync(2)).Thread);
        Assert.Single(desk.Conversations.Asked.Select(a => a.Conversation).Distinct());
    }

    [Theory]
    [InlineData("Das besprechen wir morgen.", null)]
    [InlineData("<@UBERT> was meinst du?", "engaged")]
    public async Task What_is_not_meant_for_the_bot_is_not_answered(string text, string? thread)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var root = await desk.MentionAsync("Was sagt Merz?");
        await desk.ReplyAsync();

        await desk.WriteAsync(text, thread is null ? null : root, SlackDesk.Channel);

        await desk.MentionAsync("Und jetzt?");
        await desk.ReplyAsync(2);
        Assert.DoesNotContain(desk.Conversations.Asked, a => a.Question == text);
    }

    [Fact]
    public async Task What_was_said_in_the_thread_before_the_bot_came_is_context()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var root = desk.Slack.Write(SlackDesk.Channel, "UBERT", "Es geht um den Gipfel in Paris &amp; die Folgen.");
        for (var i = 0; i < 30; i++)
        {
            desk.Slack.Write(SlackDesk.Channel, "UBERT", $"Beitrag {i}", root);
        }

        await desk.MentionAsync("Wer war dabei?", root);

        await desk.ReplyAsync();
        var history = Assert.Single(desk.Conversations.Asked).History;
        Assert.Equal(20, history.Count);
        Assert.Equal("Beitrag 29", history[^1]);
    }

    [Fact]
    public async Task A_thread_that_may_not_be_read_is_answered_all_the_same()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var root = desk.Slack.Write(SlackDesk.Channel, "UBERT", "Es geht um Paris.");
        desk.Slack.Refuse("conversations.replies", "missing_scope");

        await desk.MentionAsync("Wer war dabei?", root);

        await desk.ReplyAsync();
        Assert.Empty(Assert.Single(desk.Conversations.Asked).History);
    }

    [Theory]
    [InlineData("", null, "Fundstelle")]
    [InlineData("", "file_share", "Dateien")]
    public async Task Whoever_says_nothing_is_told_what_the_bot_can_do(string text, string? subtype, string expected)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var message = SlackDesk.Message(SlackDesk.Direct, text, desk.Slack.NextTs());
        message["subtype"] = subtype;

        await desk.DeliverAsync(message);

        Assert.Contains(expected, (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        Assert.Empty(desk.Conversations.Asked);
    }

    [Theory]
    [InlineData("Vielen Dank!", "Gern geschehen!")]
    [InlineData("danke :)", "Gern geschehen!")]
    [InlineData("Danke, und wer war dabei?", "26 Staaten")]
    public async Task Thanks_are_no_question_but_a_question_with_thanks_is(string text, string expected)
    {
        await using var desk = await SlackDesk.OpenAsync();

        await desk.WriteAsync(text);

        Assert.Contains(expected, (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot_id", "BOTHER")]
    [InlineData("subtype", "message_changed")]
    [InlineData("subtype", "message_deleted")]
    [InlineData("subtype", "channel_join")]
    [InlineData("user", FakeSlack.BotUser)]
    public async Task Other_bots_edits_and_the_bot_itself_are_not_answered(string field, string value)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var message = SlackDesk.Message(SlackDesk.Direct, "Was sagt Merz?", desk.Slack.NextTs());
        message[field] = value;

        await desk.DeliverAsync(message);
        await desk.WriteAsync("Das ist eine Frage?");

        await desk.ReplyAsync();
        Assert.Equal("Das ist eine Frage?", Assert.Single(desk.Conversations.Asked).Question);
    }

    [Fact]
    public async Task Mentions_and_links_in_a_question_are_read_as_people_read_them()
    {
        await using var desk = await SlackDesk.OpenAsync();

        await desk.MentionAsync("Was meint <@UBERT|bert> in <#C2|presse> zu <https://a.example/x|dem Bericht> &amp; zu &lt;Sicherheit&gt;?");

        await desk.ReplyAsync();
        Assert.Equal("Was meint @bert in #presse zu dem Bericht & zu <Sicherheit>?", Assert.Single(desk.Conversations.Asked).Question);
    }

    [Fact]
    public async Task A_refusal_names_the_nearest_passage_and_the_missing_words()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var passage = new Passage("a.txt", 0, new(0, 10), new(4, 6), "Der Gipfel fand in Paris statt.") { Title = "Bericht", Headings = ["Der Gipfel"] };
        desk.Conversations.Answer("Was kostet Brot?", new NoAnswer("Dazu steht nichts in den Dokumenten.", NoAnswerReason.NotFound)
        {
            Nearest = new(passage, 1, 1),
            MissingWords = ["Brot"],
        });

        await desk.WriteAsync("Was kostet Brot?");

        var reply = await desk.ReplyAsync();
        Assert.Equal("Dazu steht nichts in den Dokumenten.", reply.Markdown);
        Assert.Contains("Bericht – Der Gipfel", reply.BlocksText, StringComparison.Ordinal);
        Assert.Contains("„Brot“", reply.BlocksText, StringComparison.Ordinal);
    }
}
