using QaBot.Tests.Slack;
using QaBot.Tests.Teams;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>From a chat through the real engine over the sample article and back.</summary>
public sealed class WholeWayTests
{
    private const string Question = "Wie viele Staaten haben sich zur Entsendung von Truppen bereiterklärt?";

    [Fact]
    public async Task A_question_in_slack_is_answered_from_the_article_and_its_citation_resolves()
    {
        await using var desk = await SlackDesk.OpenAsync(engine: true);

        await desk.MentionAsync(Question);

        var reply = await desk.ReplyAsync();
        Assert.Contains("26 Staaten", reply.Markdown, StringComparison.Ordinal);
        var button = reply.Blocks.First(b => b!["type"]!.ToString() == "actions")!["elements"]![0]!;
        await desk.WriteAsync(button["value"]!.ToString());
        Assert.Contains("unverändert", (await desk.ReplyAsync(2)).Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hallo!")]
    [InlineData("Was kannst du?")]
    [InlineData("Worum geht es in den Dokumenten?")]
    public async Task Who_asks_about_the_bot_learns_what_it_can_do_what_it_knows_and_what_one_might_ask(string text)
    {
        await using var slack = await SlackDesk.OpenAsync(engine: true);
        await using var teams = await TeamsDesk.OpenAsync(engine: true);

        await slack.WriteAsync(text);
        await teams.DeliverAsync(teams.Message(text));

        foreach (var reply in new[] { (await slack.ReplyAsync()).Markdown, (await teams.ReplyAsync())["text"]!.ToString() })
        {
            Assert.Contains("belege jeden Satz mit einer Fundstelle", reply, StringComparison.Ordinal);
            Assert.Contains("„Macron und die Sicherheitsgarantien für die Ukraine", reply, StringComparison.Ordinal);
            Assert.Matches(@"Zum Beispiel:\n\n- \S.*\?\n+- \S", reply);
        }
    }

    [Fact]
    public async Task A_question_in_teams_is_answered_and_a_follow_up_is_understood()
    {
        await using var desk = await TeamsDesk.OpenAsync(engine: true);

        await desk.DeliverAsync(desk.Message(Question));
        Assert.Contains("26 Staaten", (await desk.ReplyAsync())["text"]!.ToString(), StringComparison.Ordinal);
        await desk.DeliverAsync(desk.Message("Was kostet ein Kilo Tomaten auf dem Wochenmarkt?"));

        var refusal = (await desk.ReplyAsync(2))["text"]!.ToString();
        Assert.DoesNotContain("schiefgegangen", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("26 Staaten haben", refusal, StringComparison.Ordinal);
    }
}
