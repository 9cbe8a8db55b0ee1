using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

public sealed class SlackDeliveryTests
{
    private static string LongText(int sentences) =>
        string.Concat(Enumerable.Range(1, sentences).Select(i => $"Dies ist der {i}. Satz einer langen Antwort über den Gipfel von Paris. "));

    [Fact]
    public async Task A_long_answer_streams_into_one_message()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(30).Trim(), []));

        await desk.WriteAsync("Alles?");

        Assert.Equal(LongText(30).Trim(), (await desk.ReplyAsync()).Markdown);
        Assert.Single(desk.Slack.Posted);
        Assert.Equal(1, desk.Slack.CountOf("chat.startStream"));
        Assert.True(desk.Slack.CountOf("chat.appendStream") > 2);
        Assert.Equal(1, desk.Slack.CountOf("chat.stopStream"));
    }

    [Fact]
    public async Task Where_streams_are_not_to_be_had_the_message_is_changed()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(30).Trim(), [FakeConversations.Citation()]));
        desk.Slack.Refuse("chat.startStream", "unknown_method");

        await desk.WriteAsync("Alles?");

        await Eventually.IsTrue(() => desk.Slack.Posted is [{ BlocksText: var blocks }] && blocks.Contains("K7M4QX", StringComparison.Ordinal));
        Assert.Equal(LongText(30).Trim(), Assert.Single(desk.Slack.Posted).Markdown);
        Assert.True(desk.Slack.CountOf("chat.update") > 1);
    }

    [Fact]
    public async Task A_stream_that_dies_is_completed_by_a_change_of_the_same_message()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.PieceDelay = TimeSpan.FromMilliseconds(5);
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(40).Trim(), [FakeConversations.Citation()]));

        await desk.WriteAsync("Alles?");
        var message = await Eventually.Is(() => desk.Slack.First);
        message.IsStreaming = false;

        await Eventually.IsTrue(() => message.BlocksText.Contains("K7M4QX", StringComparison.Ordinal));
        Assert.Equal(LongText(40).Trim(), message.Markdown);
        Assert.Single(desk.Slack.Posted);
    }

    [Fact]
    public async Task A_message_deleted_while_it_streams_is_posted_anew()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.PieceDelay = TimeSpan.FromMilliseconds(5);
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(40).Trim(), []));

        await desk.WriteAsync("Alles?");
        var message = await Eventually.Is(() => desk.Slack.First);
        desk.Slack.Messages.TryRemove(message.Ts, out _);

        Assert.Equal(LongText(40).Trim(), (await desk.ReplyAsync()).Markdown);
    }

    [Fact]
    public async Task A_corrected_answer_replaces_what_was_streamed()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.Corrects = true;
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(30).Trim(), []));

        await desk.WriteAsync("Alles?");
        await desk.QuietAsync();

        Assert.Equal(LongText(30).Trim(), Assert.Single(desk.Slack.Posted).Markdown);
    }

    [Fact]
    public async Task A_very_long_answer_is_split_between_sentences_and_its_citations_stand_last()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var text = LongText(300).Trim();
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(text, [FakeConversations.Citation()]));

        await desk.WriteAsync("Alles?");
        await desk.QuietAsync();

        var posted = desk.Slack.Posted;
        Assert.True(posted.Count >= 3);
        Assert.All(posted, m => Assert.InRange(m.Markdown.Length, 1, 12_000));
        Assert.All(posted, m => Assert.EndsWith(".", m.Markdown, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', posted.Select(m => m.Markdown)));
        Assert.All(posted.SkipLast(1), m => Assert.DoesNotContain("K7M4QX", m.BlocksText, StringComparison.Ordinal));
        Assert.Contains("K7M4QX", posted[^1].BlocksText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_citations_with_long_quotes_and_addresses_still_fit()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var citations = Enumerable.Range(1, 15).Select(i => FakeConversations.Citation(i) with
        {
            Quote = new string('q', 2000),
            Title = new string('T', 400),
            Url = $"https://a.example/{new string('x', 450)}",
        });
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(100).Trim(), [.. citations]));
        desk.Slack.Refuse("chat.startStream", "unknown_method");

        await desk.WriteAsync("Alles?");
        await desk.QuietAsync();

        Assert.Equal(10, desk.Slack.Posted[^1].Blocks.Count(b => b!["type"]!.ToString() == "context"));
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Slack.Limit("chat.startStream", 1);
        desk.Slack.Limit("chat.stopStream", 1);
        var begun = DateTime.UtcNow;

        await desk.WriteAsync("Was sagt Merz?");

        await desk.ReplyAsync();
        Assert.True(DateTime.UtcNow - begun > TimeSpan.FromSeconds(1.9));
        Assert.Single(desk.Slack.Posted);
    }

    [Fact]
    public async Task An_answer_that_slack_does_not_take_is_delivered_later_and_once()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Slack.Break("chat.stopStream");

        await desk.WriteAsync("Was sagt Merz?");

        await Eventually.IsTrue(() => desk.App.Queue.Count == 0);
        Assert.Contains("K7M4QX", Assert.Single(desk.Slack.Posted).BlocksText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_accepted_before_a_stop_is_answered_once_after_the_start()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.Hold();
        await desk.WriteAsync("Was sagt Merz?");
        await desk.WriteAsync("Was sagt Trump?");
        await Eventually.IsTrue(() => desk.Conversations.Asked.Count == 2);

        await desk.RestartAsync();
        desk.Conversations.Open();

        await desk.ReplyAsync(2);
        await desk.QuietAsync();
        Assert.Equal(2, desk.Slack.Posted.Count);
    }

    [Fact]
    public async Task An_answer_cut_off_by_a_stop_is_completed_in_the_same_message()
    {
        await using var desk = await SlackDesk.OpenAsync();
        desk.Conversations.PieceLength = 40;
        desk.Conversations.PieceDelay = TimeSpan.FromMilliseconds(20);
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(LongText(40).Trim(), []));
        await desk.WriteAsync("Alles?");
        await Eventually.Is(() => desk.Slack.First);

        desk.Conversations.PieceDelay = TimeSpan.Zero;
        await desk.RestartAsync();
        await desk.QuietAsync();

        Assert.Equal(LongText(40).Trim(), Assert.Single(desk.Slack.Posted).Markdown);
    }

    [Fact]
    public async Task Questions_of_a_thread_are_answered_in_order_and_do_not_hold_up_other_threads()
    {
        await using var desk = await SlackDesk.OpenAsync(new() { ["ChatPlatforms:QueueLengthPerPerson"] = "50" });
        desk.Conversations.Hold();
        var root = await desk.MentionAsync("Frage 0");
        for (var i = 1; i < 4; i++)
        {
            await desk.WriteAsync($"Frage {i}", root, SlackDesk.Channel);
        }

        await desk.WriteAsync("Eine andere Frage");
        await Eventually.IsTrue(() => desk.Conversations.Asked.Count == 2);
        Assert.Equal(["Eine andere Frage", "Frage 0"], desk.Conversations.Asked.Select(a => a.Question).Order());
        desk.Conversations.Open();

        await desk.ReplyAsync(5);
        Assert.Equal(["Frage 0", "Frage 1", "Frage 2", "Frage 3"], desk.Conversations.Asked.Select(a => a.Question).Where(q => q.StartsWith("Frage", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_finds_the_queue_full_is_told_so()
    {
        await using var desk = await SlackDesk.OpenAsync(new() { ["ChatPlatforms:QueueLengthPerPerson"] = "2" });
        desk.Conversations.Hold();
        for (var i = 0; i < 3; i++)
        {
            await desk.WriteAsync($"Frage {i}");
        }

        Assert.Contains("zu viele Fragen", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        desk.Conversations.Open();
        await desk.ReplyAsync(3);
        Assert.Equal(2, desk.Conversations.Asked.Count);
    }
}
