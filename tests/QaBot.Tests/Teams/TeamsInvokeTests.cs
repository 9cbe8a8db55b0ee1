using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Citations;

namespace QaBot.Tests.Teams;

public sealed class TeamsInvokeTests
{
    [Theory]
    [InlineData("like", true, "")]
    [InlineData("dislike", false, "Es fehlt das Datum.")]
    public async Task Feedback_is_kept_with_the_turn(string reaction, bool helpful, string reason)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.DeliverAsync(desk.Message("Was sagt Merz?"));
        await desk.QuietAsync();

        using var response = await desk.PostAsync(Feedback(desk, reaction, reason, desk.Teams.Messages.Keys.Order(StringComparer.Ordinal).First()));

        Assert.Equal("{}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var rated = Assert.Single(desk.Conversations.Rated);
        Assert.Equal(new Feedback(helpful, reason), rated.Feedback);
        Assert.Equal(1, rated.Turn);
    }

    [Fact]
    public async Task Feedback_without_its_message_is_for_the_last_answer()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.DeliverAsync(desk.Message("Was sagt Merz?"));
        await desk.DeliverAsync(desk.Message("Und Trump?"));
        await desk.QuietAsync();

        using var response = await desk.PostAsync(Feedback(desk, "like", "", null));

        Assert.Equal(2, Assert.Single(desk.Conversations.Rated).Turn);
    }

    [Fact]
    public async Task A_button_shows_the_passage_in_its_context_within_the_card()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var shown = desk.App.Citations.Show(Sample.Path, "in der sich 26 Staaten zur Entsendung von Truppen in die Ukraine bereiterklärt haben");
        desk.Conversations.Answer("Wie viele?", new ExtractedAnswer("26. [1]", [shown]));
        await desk.DeliverAsync(desk.Message("Wie viele?"));
        await Eventually.IsTrue(() => desk.Cards.Count == 1);
        var button = desk.Cards[0]["actions"]![0]!;
        var invoke = desk.Activity("invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]!.DeepClone(), ["data"] = button["data"]!.DeepClone() } };

        using var response = await desk.PostAsync(invoke);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer["type"]!.ToString());
        var runs = answer["value"]!["body"]!.AsArray().SelectMany(b => b!["inlines"]!.AsArray()).ToList();
        Assert.Contains(runs, r => r!["weight"]?.ToString() == "Bolder" && r["text"]!.ToString() == shown.Quote);
        Assert.Contains(runs, r => r!["text"]!.ToString().Contains("Ein Paukenschlag aus Paris", StringComparison.Ordinal));
        Assert.Equal(button["verb"]!.ToString(), answer["value"]!["actions"]!.AsArray().Last()!["verb"]!.ToString());
    }

    [Fact]
    public async Task A_quotation_sent_to_the_bot_is_checked()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        await desk.DeliverAsync(desk.Message("„Der Plan sieht vor, keine Kampftruppen an die Front zu schicken“"));

        var text = (await desk.ReplyAsync())["text"]!.ToString();
        Assert.Contains("wörtlich", text, StringComparison.Ordinal);
        Assert.Empty(desk.Conversations.Asked);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var invoke = desk.Activity("invoke");
        invoke["name"] = "composeExtension/query";

        using var response = await desk.PostAsync(invoke);

        Assert.Equal(501, (int)response.StatusCode);
    }

    private static JsonObject Feedback(TeamsDesk desk, string reaction, string reason, string? message)
    {
        var invoke = desk.Activity("invoke");
        invoke["name"] = "message/submitAction";
        invoke["replyToId"] = message;
        invoke["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = JsonSerializer.Serialize(new { feedbackText = reason }) },
        };
        return invoke;
    }
}
