using System.Net;
using System.Net.Http.Headers;
using System.Text;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

/// <summary>What comes with a right token and is odd all the same.</summary>
public sealed class TeamsHostileTests
{
    [Fact]
    public async Task Odd_activities_change_nothing()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        (string Body, int Status)[] cases =
        [
            ("", 400),
            ("null", 400),
            ("[]", 400),
            ("{{{", 400),
            ("{}", 400),
            ("""{"type":"message"}""", 400),
            ("""{"type":7,"serviceUrl":"SERVICE","conversation":{"id":"a:1"}}""", 400),
            ("""{"type":"message","serviceUrl":"SERVICE","conversation":"a:1"}""", 400),
            ("""{"type":"message","serviceUrl":"SERVICE","conversation":{"id":7}}""", 400),
            ("""{"type":"message","serviceUrl":7,"conversation":{"id":"a:1"}}""", 400),
            ("""{"type":"message","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"entities":7,"attachments":"x","from":[],"text":{}}""", 200),
            ("""{"type":"unknown","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"}}""", 200),
            ("""{"type":"messageReaction","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"}}""", 200),
            ("""{"type":"message","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"from":{"id":"28:other","role":"bot"},"text":"Hallo"}""", 200),
            ("""{"type":"invoke","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"}}""", 501),
            ("""{"type":"invoke","name":"message/submitAction","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"value":"x"}""", 501),
            ("""{"type":"invoke","name":"message/submitAction","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{{{"}}}""", 200),
            ("""{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"value":{"action":{"verb":"delete_everything"}}}""", 501),
            ("""{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"value":{"action":{"verb":"qa_passage","data":{"id":"../../etc/passwd","ids":7}}}}""", 200),
            ("""{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"SERVICE","conversation":{"id":"a:1","tenantId":"tenant-1"},"value":{"action":{"verb":"qa_passage","data":"x"}}}""", 501),
        ];
        foreach (var (body, status) in cases)
        {
            using var response = await SendAsync(desk, body.Replace("SERVICE", desk.Teams.ServiceUrl, StringComparison.Ordinal));
            Assert.True(status == (int)response.StatusCode, $"{body}: {response.StatusCode}");
            await desk.QuietAsync();
            Assert.Empty(desk.Conversations.Asked);
            Assert.Empty(desk.Conversations.Rated);
            Assert.Empty(desk.Teams.Calls);
        }
    }

    [Fact]
    public async Task A_huge_body_is_refused()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        using var response = await SendAsync(desk, new string(' ', 2_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_look_at_the_path_is_answered(string method)
    {
        await using var desk = await TeamsDesk.OpenAsync();

        using var response = await desk.App.Http.SendAsync(new(new(method), "/api/messages"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Markup_in_documents_and_names_commands_nothing()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        const string Evil = "<at>Alle</at> [klick](https://evil.example) ![x](https://evil.example/x.png) *fett* <script>alert(1)</script>";
        desk.Conversations.Answer("Alles?", new ExtractedAnswer($"{Evil} [1]\n# Kopf", [FakeConversations.Citation() with { Title = Evil, Url = "https://a.example/x)y(z" }]));

        await desk.DeliverAsync(desk.Message("Alles?"));

        var text = (await desk.ReplyAsync())["text"]!.ToString();
        Assert.DoesNotContain("<at>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[klick](", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# ", text, StringComparison.Ordinal);
        Assert.Contains("(https://a.example/x%29y%28z)", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(TeamsDesk desk, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", desk.Teams.Token());
        return await desk.App.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
