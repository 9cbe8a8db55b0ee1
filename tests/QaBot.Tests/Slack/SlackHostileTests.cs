using System.Net;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

/// <summary>What strangers may send: it changes nothing, is answered plainly, and no secret is logged.</summary>
public sealed class SlackHostileTests
{
    private const string Question = """{"type":"event_callback","team_id":"T1","event_id":"EvX","event":{"type":"app_mention","channel":"C1","user":"U1","text":"Was?","ts":"1.1"}}""";

    public static TheoryData<string> Paths => ["/slack/events", "/slack/interactivity", "/slack/commands"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_request_that_slack_did_not_sign_is_refused(string path)
    {
        await using var desk = await SlackDesk.OpenAsync();
        var right = SlackDesk.Sign(SlackDesk.Secret, "1", Question);
        var cases = new (string What, Func<Task<HttpResponseMessage>> Send)[]
        {
            ("another secret", () => desk.PostAsync(path, Question, secret: "other")),
            ("empty secret", () => desk.PostAsync(path, Question, secret: "")),
            ("no signature", () => desk.PostAsync(path, Question, signature: " ")),
            ("half a signature", () => desk.PostAsync(path, Question, signature: right[..30])),
            ("another version", () => desk.PostAsync(path, Question, signature: "v1" + right[2..])),
            ("upper case", () => desk.PostAsync(path, Question, signature: right.ToUpperInvariant())),
            ("a signature of another time", () => desk.PostAsync(path, Question, signature: right)),
            ("very long", () => desk.PostAsync(path, Question, signature: "v0=" + new string('a', 8000))),
            ("too old", () => desk.PostAsync(path, Question, age: 301)),
            ("from the future", () => desk.PostAsync(path, Question, age: -302)),
            ("years old", () => desk.PostAsync(path, Question, age: 100_000_000)),
        };
        foreach (var (what, send) in cases)
        {
            using var response = await send();
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{what}: {response.StatusCode}");
            Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await NothingAsync(desk);
    }

    [Theory]
    [InlineData("X-Slack-Request-Timestamp", "abc")]
    [InlineData("X-Slack-Request-Timestamp", "-1")]
    [InlineData("X-Slack-Request-Timestamp", "99999999999999999999999")]
    [InlineData("X-Slack-Request-Timestamp", "")]
    public async Task A_time_stamp_that_is_none_is_refused(string header, string value)
    {
        await using var desk = await SlackDesk.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(Question) };
        request.Headers.TryAddWithoutValidation(header, value);
        request.Headers.Add("X-Slack-Signature", SlackDesk.Sign(SlackDesk.Secret, value, Question));

        using var response = await desk.App.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await NothingAsync(desk);
    }

    [Fact]
    public async Task Odd_events_change_nothing()
    {
        await using var desk = await SlackDesk.OpenAsync();
        (string Body, int Status)[] cases =
        [
            ("", 400),
            ("null", 400),
            ("[]", 400),
            ("{{{", 400),
            ("{}", 400),
            ("7", 400),
            ("\"text\"", 400),
            ("""{"type":7}""", 400),
            ("""{"type":"event_callback"}""", 200),
            ("""{"type":"event_callback","team_id":"T1","event":null}""", 200),
            ("""{"type":"event_callback","team_id":"T1","event":[]}""", 200),
            ("""{"type":"event_callback","team_id":7,"event":{"type":"message"}}""", 200),
            ("""{"type":"event_callback","team_id":"T1","event":{"type":"message","channel":{"id":"C"},"user":["U"],"text":{},"ts":1.5}}""", 200),
            ("""{"type":"event_callback","team_id":"T1","event":{"type":"message","channel":"D1","user":"U1","text":"\ud800","ts":"1.1","bot_id":"B"}}""", 200),
            ("""{"type":"event_callback","team_id":"T1","event":{"type":"unknown_event","channel":"C1","user":"U1"}}""", 200),
            ("""{"type":"event_callback","team_id":"T1","authorizations":"x","event":{"type":"reaction_added","user":"U1"}}""", 200),
            ("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1}""", 200),
            ("""{"type":"something_new"}""", 200),
        ];
        foreach (var (body, status) in cases)
        {
            using var response = await desk.PostAsync("/slack/events", body);
            Assert.True(status == (int)response.StatusCode, $"{body}: {response.StatusCode}");
            await NothingAsync(desk);
        }
    }

    [Fact]
    public async Task Odd_presses_change_nothing()
    {
        await using var desk = await SlackDesk.OpenAsync();
        string[] cases =
        [
            "",
            "payload=",
            "payload=%7B%7B",
            "payload=%5B%5D",
            "payload=%7B%22type%22%3A%22block_actions%22%7D",
            "payload=%7B%22type%22%3A%22block_actions%22%2C%22team%22%3A%7B%22id%22%3A%22T1%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22channel%22%3A%7B%22id%22%3A%22C1%22%7D%2C%22message%22%3A%7B%22ts%22%3A%221%22%7D%2C%22actions%22%3A%5B%7B%22action_id%22%3A%22other%22%7D%2C7%2Cnull%5D%7D",
            "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%7B%22callback_id%22%3A%22other%22%7D%7D",
            "payload=%7B%22type%22%3A%22shortcut%22%7D",
            "%00%ff=%zz&&&===",
        ];
        foreach (var body in cases)
        {
            using var response = await desk.PostAsync("/slack/interactivity", body);
            Assert.InRange((int)response.StatusCode, 200, 400);
            await NothingAsync(desk);
        }
    }

    [Fact]
    public async Task Odd_commands_change_nothing()
    {
        await using var desk = await SlackDesk.OpenAsync();
        string[] cases =
        [
            "",
            "command=/ask&text=Was",
            "command=/ask&text=Was&team_id=T1&channel_id=C1&user_id=U1&trigger_id=1&response_url=https://evil.example",
        ];
        foreach (var body in cases)
        {
            using var response = await desk.PostAsync("/slack/commands", body);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await NothingAsync(desk);
        }
    }

    [Fact]
    public async Task A_huge_body_and_a_deep_one_are_refused()
    {
        await using var desk = await SlackDesk.OpenAsync();

        using var huge = await desk.PostAsync("/slack/events", new string(' ', 2_000_000));
        using var deep = await desk.PostAsync("/slack/events", $"{{\"type\":{new string('[', 5000)}{new string(']', 5000)}}}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        await NothingAsync(desk);
    }

    [Fact]
    public async Task The_same_signed_request_sent_again_is_answered_once()
    {
        await using var desk = await SlackDesk.OpenAsync();
        var body = desk.Envelope(SlackDesk.Message(SlackDesk.Direct, "Was sagt Merz?", desk.Slack.NextTs())).ToJsonString();

        for (var i = 0; i < 4; i++)
        {
            using var response = await desk.PostAsync("/slack/events", body);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await desk.QuietAsync();
        Assert.Single(desk.Conversations.Asked);
    }

    [Fact]
    public async Task The_certificate_check_and_the_address_check_are_answered()
    {
        await using var desk = await SlackDesk.OpenAsync();

        using var ssl = await desk.PostAsync("/slack/commands", "ssl_check=1&token=x", signature: "none");
        using var challenge = await desk.PostAsync("/slack/events", """{"type":"url_verification","challenge":"3eZbrw1a"}""");

        Assert.Equal(HttpStatusCode.OK, ssl.StatusCode);
        Assert.Equal("""{"challenge":"3eZbrw1a"}""", await challenge.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Without_its_keys_the_surface_is_off(string path)
    {
        await using var desk = await SlackDesk.OpenAsync(new() { ["Slack:SigningSecret"] = "" });

        using var response = await desk.PostAsync(path, Question, secret: "x");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Slack:SigningSecret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_documents_questions_and_names_commands_nothing()
    {
        await using var desk = await SlackDesk.OpenAsync();
        const string Evil = "<!channel> <@U1> <https://evil.example|hier> [klick](https://evil.example) ![x](https://evil.example/x.png) *fett* `code` # H <script>alert(1)</script>";
        desk.Conversations.Answer("Alles?", new ExtractedAnswer($"{Evil} [1]\n# Kopf\n[1]: https://evil.example\n---", [FakeConversations.Citation() with { Title = Evil, Heading = "a|b\nc>d", Quote = Evil }]));

        await desk.WriteAsync("Alles?");

        var reply = await desk.ReplyAsync();
        var everything = string.Concat(desk.Slack.Calls.Select(c => c.Arguments.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
        Assert.DoesNotContain("<!channel>", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U1>", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("<https://evil", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("[klick](", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# ", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n---", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]:", reply.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_and_no_question_is_logged()
    {
        await using var desk = await SlackDesk.OpenAsync();
        await desk.WriteAsync("Meine IBAN ist DE02120300000000202051");
        desk.Slack.Refuse("chat.stopStream", "geheimer_fehler");
        await desk.WriteAsync("Und noch eine Frage zu anna@example.org");
        using var refused = await desk.PostAsync("/slack/events", Question, secret: "geheimnis-eines-anderen");
        await desk.QuietAsync();

        var log = desk.App.Log.Text;
        Assert.NotEmpty(log);
        Assert.All(
            new[] { SlackDesk.Secret, FakeSlack.BotToken, "DE0212030", "anna@example", "geheimnis" },
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static async Task NothingAsync(SlackDesk desk)
    {
        await desk.QuietAsync();
        Assert.Empty(desk.Conversations.Asked);
        Assert.Empty(desk.Conversations.Rated);
        Assert.Empty(desk.Slack.Calls);
        Assert.Empty(desk.Slack.Responses);
        Assert.DoesNotContain(SlackDesk.Secret, desk.App.Log.Text, StringComparison.Ordinal);
    }
}
