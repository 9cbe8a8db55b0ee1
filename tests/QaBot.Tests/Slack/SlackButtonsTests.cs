using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Citations;

namespace QaBot.Tests.Slack;

public sealed class SlackButtonsTests
{
    private const string Quote = "in der sich 26 Staaten zur Entsendung von Truppen in die Ukraine bereiterklärt haben";

    private static int Uses;

    /// <summary>A use of a slash command, as its fields.</summary>
    internal static JsonObject Command(SlackDesk desk, string command, string text, string? responseUrl = null) => new()
    {
        ["command"] = command,
        ["text"] = text,
        ["user_id"] = SlackDesk.Anna,
        ["channel_id"] = SlackDesk.Channel,
        ["team_id"] = "T1",
        ["response_url"] = responseUrl ?? new Uri(desk.Slack.Address, "/response/1").AbsoluteUri,
        ["trigger_id"] = $"trigger-{Interlocked.Increment(ref Uses)}",
    };

    [Fact]
    public async Task A_question_by_command_is_answered_for_the_asker_alone()
    {
        await using var desk = await SlackDesk.OpenAsync();

        await SendAsync(desk, Command(desk, "/ask", "Was sagt Merz?"));

        var response = await Eventually.Is(() => desk.Slack.Responses.TryPeek(out var r) ? r : null);
        Assert.Equal("ephemeral", response["response_type"]!.ToString());
        Assert.Contains("26 Staaten", response["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(desk.Slack.Posted);
    }

    [Theory]
    [InlineData("/ask")]
    [InlineData("/quelle")]
    public async Task A_command_without_words_explains_itself(string command)
    {
        await using var desk = await SlackDesk.OpenAsync();

        var answer = await SendAsync(desk, Command(desk, command, ""));

        Assert.Contains(command, answer, StringComparison.Ordinal);
        Assert.Empty(desk.Conversations.Asked);
    }

    [Theory]
    [InlineData("https://evil.example/response")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com@evil.example/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("no address")]
    public async Task A_response_address_that_is_not_slacks_is_not_called(string address)
    {
        await using var desk = await SlackDesk.OpenAsync();

        await SendAsync(desk, Command(desk, "/ask", "Was sagt Merz?", address));

        await desk.QuietAsync();
        Assert.Empty(desk.Conversations.Asked);
    }

    [Theory]
    [InlineData("positive_button", true)]
    [InlineData("negative_button", false)]
    public async Task Feedback_is_kept_with_the_turn_and_thanked_for(string button, bool helpful)
    {
        await using var desk = await SlackDesk.OpenAsync();
        await desk.WriteAsync("Was sagt Merz?");
        var reply = await desk.ReplyAsync();
        await desk.QuietAsync();

        await PressAsync(desk, reply, "qa_feedback", ButtonOf(reply, button)["value"]!.ToString());

        var rated = Assert.Single(desk.Conversations.Rated);
        Assert.Equal((new Feedback(helpful), 1), (rated.Feedback, rated.Turn));
        Assert.Contains("Danke", (await desk.ReplyAsync(2)).Markdown, StringComparison.Ordinal);
        Assert.Equal(SlackDesk.Anna, desk.Slack.Posted[1].OnlyFor);
    }

    [Fact]
    public async Task The_reason_for_a_thumb_down_is_asked_for_and_kept()
    {
        await using var desk = await SlackDesk.OpenAsync();
        await desk.WriteAsync("Was sagt Merz?");
        var reply = await desk.ReplyAsync();
        await desk.QuietAsync();
        await PressAsync(desk, reply, "qa_feedback", ButtonOf(reply, "negative_button")["value"]!.ToString());
        await Eventually.IsTrue(() => desk.Slack.CountOf("views.open") == 1);
        var view = desk.Slack.Calls.First(c => c.Method == "views.open").Arguments["view"]!;

        await InteractAsync(desk, new()
        {
            ["type"] = "view_submission",
            ["view"] = new JsonObject
            {
                ["callback_id"] = view["callback_id"]!.DeepClone(),
                ["private_metadata"] = view["private_metadata"]!.DeepClone(),
                ["state"] = new JsonObject { ["values"] = new JsonObject { ["reason"] = new JsonObject { ["reason"] = new JsonObject { ["value"] = "Das Datum fehlt." } } } },
            },
        });

        Assert.Equal(new(false, "Das Datum fehlt."), desk.Conversations.Rated.Last().Feedback);
    }

    [Fact]
    public async Task The_same_press_delivered_again_is_thanked_for_once()
    {
        await using var desk = await SlackDesk.OpenAsync();
        await desk.WriteAsync("Was sagt Merz?");
        var reply = await desk.ReplyAsync();
        await desk.QuietAsync();
        var press = Press(reply, "qa_feedback", ButtonOf(reply, "positive_button")["value"]!.ToString());

        await InteractAsync(desk, (JsonObject)press.DeepClone());
        await InteractAsync(desk, (JsonObject)press.DeepClone());

        await desk.QuietAsync();
        Assert.Equal(2, desk.Slack.Posted.Count);
    }

    [Fact]
    public async Task A_button_shows_the_passage_in_its_context_to_whoever_pressed_it()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var shown = desk.App.Citations.Show(Sample.Path, Quote);
        desk.Conversations.Answer("Wie viele?", new ExtractedAnswer("26. [1]", [shown]));
        await desk.WriteAsync("Wie viele?");
        var reply = await desk.ReplyAsync();
        await desk.QuietAsync();
        var button = reply.Blocks.First(b => b!["type"]!.ToString() == "actions")!["elements"]![0]!;

        await PressAsync(desk, reply, button["action_id"]!.ToString(), button["value"]!.ToString());

        var passage = await desk.ReplyAsync(2);
        Assert.Equal(SlackDesk.Anna, passage.OnlyFor);
        Assert.Contains($"**{Quote}**", passage.Markdown, StringComparison.Ordinal);
        Assert.Contains("Ein Paukenschlag aus Paris", passage.Markdown, StringComparison.Ordinal);
        Assert.Contains("unverändert", passage.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citations_id_is_looked_up_by_command_or_as_a_message(bool byCommand)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var id = desk.App.Citations.Show(Sample.Path, Quote).Id;

        if (byCommand)
        {
            await SendAsync(desk, Command(desk, "/quelle", id));
            Assert.Contains(Quote, (await Eventually.Is(() => desk.Slack.Responses.TryPeek(out var r) ? r : null))["blocks"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
        }
        else
        {
            await desk.WriteAsync(id);
            Assert.Contains(Quote, (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        }

        Assert.Empty(desk.Conversations.Asked);
    }

    [Fact]
    public async Task An_unknown_id_is_said_to_be_unknown()
    {
        await using var desk = await SlackDesk.OpenAsync();

        await desk.WriteAsync(QaBot.Citations.CitationId.Of("Das steht nirgends"));

        Assert.Contains("kenne ich nicht", (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("„Der Plan sieht vor, keine Kampftruppen an die Front zu schicken“", "wörtlich")]
    [InlineData("\"Der Plan sieht vor, viele Kampftruppen an die Front zu schicken\"", "weicht vom Wortlaut ab")]
    [InlineData("»Quantencomputer kochen nachts heimlich grünen Tee«", "nicht in den Dokumenten")]
    public async Task A_quotation_is_checked(string message, string verdict)
    {
        await using var desk = await SlackDesk.OpenAsync();

        await desk.WriteAsync(message);

        Assert.Contains(verdict, (await desk.ReplyAsync()).Markdown, StringComparison.Ordinal);
        Assert.Empty(desk.Conversations.Asked);
    }

    [Theory]
    [InlineData("app_home_opened")]
    [InlineData("assistant_thread_started")]
    public async Task Whoever_opens_the_chat_is_offered_questions(string opened)
    {
        await using var desk = await SlackDesk.OpenAsync(engine: true);
        var happened = opened == "app_home_opened"
            ? new JsonObject { ["type"] = opened, ["tab"] = "messages", ["channel"] = "D1", ["user"] = SlackDesk.Anna }
            : new JsonObject { ["type"] = opened, ["assistant_thread"] = new JsonObject { ["user_id"] = SlackDesk.Anna, ["channel_id"] = "D1", ["thread_ts"] = "1.2" } };

        await desk.DeliverAsync(happened);

        await Eventually.IsTrue(() => desk.Slack.CountOf("assistant.threads.setSuggestedPrompts") == 1);
        var arguments = desk.Slack.Calls.First(c => c.Method == "assistant.threads.setSuggestedPrompts").Arguments;
        Assert.Equal(opened == "assistant_thread_started", arguments.ContainsKey("thread_ts"));
        var prompts = arguments["prompts"]!.AsArray().Select(static p => p!["message"]!.ToString()).ToList();
        Assert.InRange(prompts.Count, 2, 4);
        Assert.Contains(prompts[0], await File.ReadAllTextAsync(Path.Combine(Repository.Root, "documents", Sample.Path), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static JsonNode ButtonOf(FakeMessage reply, string button) =>
        reply.Blocks.First(b => b!["type"]!.ToString() == "context_actions")!["elements"]![0]![button]!;

    private static JsonObject Press(FakeMessage reply, string action, string value) => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = SlackDesk.Anna },
        ["channel"] = new JsonObject { ["id"] = reply.Channel },
        ["message"] = new JsonObject { ["ts"] = reply.Ts, ["thread_ts"] = reply.Thread },
        ["container"] = new JsonObject { ["message_ts"] = reply.Ts, ["channel_id"] = reply.Channel },
        ["trigger_id"] = "t1",
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["value"] = value, ["action_ts"] = "1.5" }),
    };

    private static Task PressAsync(SlackDesk desk, FakeMessage reply, string action, string value) => InteractAsync(desk, Press(reply, action, value));

    private static async Task InteractAsync(SlackDesk desk, JsonObject payload)
    {
        using var response = await desk.PostAsync("/slack/interactivity", $"payload={Uri.EscapeDataString(payload.ToJsonString())}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<string> SendAsync(SlackDesk desk, JsonObject command)
    {
        var form = string.Join('&', command.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value!.ToString())}"));
        using var response = await desk.PostAsync("/slack/commands", form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return body.Length == 0 ? "" : JsonDocument.Parse(body).RootElement.GetProperty("text").GetString()!;
    }
}
