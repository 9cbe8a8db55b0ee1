using Microsoft.Extensions.Configuration;
using QaBot.App.Diagnosis;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Slack;

public sealed class SlackCheckTests
{
    private static async Task<string> CheckAsync(FakeSlack slack, Dictionary<string, string?> settings, string language = "de")
    {
        settings["Slack:ApiBaseUrl"] = slack.ApiUrl;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var findings = await ChatSurfaces.FindAsync(configuration, language, TestContext.Current.CancellationToken);
        return string.Join('\n', findings.Select(f => $"{f.Kind}: {f.What}: {f.Detail}"));
    }

    [Fact]
    public async Task A_right_set_up_is_found_good()
    {
        await using var slack = await FakeSlack.StartAsync();

        var found = await CheckAsync(slack, new() { ["Slack:BotToken"] = FakeSlack.BotToken, ["Slack:AppToken"] = FakeSlack.AppToken, ["Slack:SigningSecret"] = "s" });

        Assert.Equal(4, found.Split('\n').Length);
        Assert.All(found.Split('\n'), line => Assert.StartsWith("Good", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_off_is_not_asked()
    {
        await using var slack = await FakeSlack.StartAsync();

        Assert.Equal("", await CheckAsync(slack, []));
        Assert.Empty(slack.Calls);
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_the_token_is_not()
    {
        await using var slack = await FakeSlack.StartAsync();

        var found = await CheckAsync(slack, new() { ["Slack:BotToken"] = "xoxb-falsch" });

        Assert.Contains("kennt das Token nicht", found, StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret (HTTP) oder Slack:AppToken", found, StringComparison.Ordinal);
        Assert.DoesNotContain("falsch", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slack_that_cannot_be_reached_is_named_with_what_to_look_at()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Break("auth.test");

        var found = await CheckAsync(slack, new() { ["Slack:BotToken"] = FakeSlack.BotToken, ["Slack:SigningSecret"] = "s" });

        Assert.Contains("127.0.0.1 ist von hier nicht zu erreichen oder gestört; Netz, Proxy und Firewall ansehen", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_citations_lead_to_is_looked_at()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await ServedBot.StartAsync();

        var right = await CheckAsync(slack, new() { ["Slack:BotToken"] = FakeSlack.BotToken, ["ChatPlatforms:PublicAddress"] = bot.Address.AbsoluteUri });
        var wrong = await CheckAsync(slack, new() { ["Slack:BotToken"] = FakeSlack.BotToken, ["ChatPlatforms:PublicAddress"] = slack.Address.AbsoluteUri });

        Assert.Contains("Good: Chats: öffentliche Adresse", right, StringComparison.Ordinal);
        Assert.Contains("Note: Chats: öffentliche Adresse", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_scopes_are_listed_with_what_they_are_for()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Scopes = "chat:write,commands";

        var found = await CheckAsync(slack, new() { ["Slack:BotToken"] = FakeSlack.BotToken, ["Slack:SigningSecret"] = "s" }, "en");

        Assert.Contains("missing: app_mentions:read (to be mentioned), im:history", found, StringComparison.Ordinal);
        Assert.Contains("mpim:history (for group messages)", found, StringComparison.Ordinal);
        Assert.Contains("assistant:write (for status", found, StringComparison.Ordinal);
        Assert.DoesNotContain("chat:write (", found, StringComparison.Ordinal);
    }
}
