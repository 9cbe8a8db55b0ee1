using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

public sealed class TeamsStreamingTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 20).Select(i => $"Dies ist der {i}. Satz über den Gipfel. ")).Trim();

    private static async Task<TeamsDesk> OpenAsync()
    {
        var desk = await TeamsDesk.OpenAsync();
        desk.Conversations.PieceLength = 20;
        desk.Conversations.PieceDelay = TimeSpan.FromMilliseconds(10);
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(Long, []));
        return desk;
    }

    [Fact]
    public async Task A_stream_that_took_too_long_is_completed_in_its_message()
    {
        await using var desk = await OpenAsync();
        await desk.DeliverAsync(desk.Message("Alles?"));
        await Eventually.IsTrue(() => desk.Shown.Count == 1);
        desk.Teams.Refuse(403, "ContentStreamNotAllowed", "Content stream finished due to exceeded streaming time.");

        await desk.QuietAsync();

        Assert.Equal(Long, Assert.Single(desk.Finished)["text"]!.ToString());
        Assert.Contains(desk.Teams.Calls, c => c.Method == "PUT");
    }

    [Fact]
    public async Task Whoever_stops_a_stream_gets_no_more()
    {
        await using var desk = await OpenAsync();
        await desk.DeliverAsync(desk.Message("Alles?"));
        await Eventually.IsTrue(() => desk.Shown.Count == 1);
        desk.Teams.Refuse(403, "ContentStreamNotAllowed", "Content stream was canceled by user.");

        await desk.QuietAsync();

        Assert.Empty(desk.Finished);
        Assert.DoesNotContain(desk.Teams.Calls, c => c.Activity["type"]!.ToString() == "message");
    }

    [Fact]
    public async Task Where_streaming_is_not_allowed_the_answer_is_a_plain_message()
    {
        await using var desk = await OpenAsync();
        desk.Teams.Refuse(403, "ContentStreamNotAllowed", "Content stream is not allowed");

        await desk.DeliverAsync(desk.Message("Alles?"));

        var reply = await desk.ReplyAsync();
        Assert.Equal(Long, reply["text"]!.ToString());
        Assert.DoesNotContain(reply["entities"]!.AsArray(), e => e!["type"]!.ToString() == "streaminfo");
    }

    [Fact]
    public async Task A_corrected_answer_replaces_what_was_streamed()
    {
        await using var desk = await OpenAsync();
        desk.Conversations.Corrects = true;

        await desk.DeliverAsync(desk.Message("Alles?"));
        await desk.QuietAsync();

        Assert.Equal(Long, Assert.Single(desk.Finished)["text"]!.ToString());
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for()
    {
        await using var desk = await OpenAsync();
        desk.Teams.Refuse(429, "TooManyRequests", "slow down");

        await desk.DeliverAsync(desk.Message("Alles?", TeamsDesk.Group, mentions: true));
        await desk.QuietAsync();

        Assert.Equal(Long, Assert.Single(desk.Finished)["text"]!.ToString());
    }

    [Fact]
    public async Task A_very_long_answer_is_split_between_sentences_with_the_label_and_citations_last()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var text = string.Concat(Enumerable.Range(1, 900).Select(i => $"Dies ist der {i}. Satz über den Gipfel. ")).Trim();
        desk.Conversations.Answer("Alles?", new ExtractedAnswer(text, [FakeConversations.Citation()]));

        await desk.DeliverAsync(desk.Message("Alles?"));
        await desk.QuietAsync();

        var texts = desk.Finished.Select(m => m["text"]!.ToString()).ToList();
        Assert.True(texts.Count >= 2);
        Assert.All(texts, t => Assert.InRange(t.Length, 1, 20_000));
        Assert.All(texts.SkipLast(1), t => Assert.EndsWith(".", t, StringComparison.Ordinal));
        Assert.Contains("K7M4QX", texts[^1], StringComparison.Ordinal);
        Assert.StartsWith(text, string.Join(' ', texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_engine_is_admitted_without_details()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Conversations.Failure = new InvalidOperationException("interna 12345");

        await desk.DeliverAsync(desk.Message("Was sagt Merz?"));

        Assert.Contains("schiefgegangen", (await desk.ReplyAsync())["text"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12345", desk.App.Log.Text, StringComparison.Ordinal);
    }
}
