using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

/// <summary>A real process is killed while it answers, at every point where something could get lost or be said twice.</summary>
public sealed class SlackKillTests
{
    private const string Question = "Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?";

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_answered_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = SlackDesk.Secret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiBaseUrl"] = slack.ApiUrl,
            ["ChatPlatforms:QueueLengthPerPerson"] = "50",
        };
        var events = new Dictionary<string, string>();
        await using (var killed = await ServedProcess.StartAsync(folder.Path, settings))
        {
            slack.Hangs.After("C1", "chat.postMessage");
            slack.Refuse("chat.startStream", "unknown_method");
            await AskAsync("C1");
            await Eventually.IsTrue(() => slack.Hangs.Places.Contains("C1"));

            slack.Hangs.Before("D1", "agents.sessions.setStatus");
            slack.Hangs.After("D2", "chat.startStream");
            slack.Hangs.Before("D3", "chat.stopStream");
            slack.Hangs.After("D4", "chat.stopStream");
            slack.Hangs.After("command", "response");
            foreach (var channel in (string[])["D2", "D3", "D4", "D1"])
            {
                await AskAsync(channel);
            }

            var command = $"command=%2Fask&text={Uri.EscapeDataString(Question)}&user_id=UANNA&channel_id=C1&team_id=T1&trigger_id=1.1&response_url={Uri.EscapeDataString(new Uri(slack.Address, "/response/command").AbsoluteUri)}";
            Assert.Equal(HttpStatusCode.OK, await PostAsync(killed, "/slack/commands", command));
            await Eventually.IsTrue(() => slack.Hangs.Places.Distinct().Count() == 6);

            // Nothing holds these up: the kill meets them wherever they are.
            await AskAsync("D5");
            await AskAsync("D6");
            await killed.KillAsync();

            async Task AskAsync(string channel)
            {
                var text = channel[0] == 'C' ? $"<@{FakeSlack.BotUser}> {Question}" : Question;
                var ts = slack.Write(channel, SlackDesk.Anna, text);
                events[channel] = Envelope(SlackDesk.Message(channel, text, ts, type: channel[0] == 'C' ? "app_mention" : "message"), $"Ev{channel}");
                Assert.Equal(HttpStatusCode.OK, await PostAsync(killed, "/slack/events", events[channel]));
            }
        }

        slack.Hangs.End();
        await using var started = await ServedProcess.StartAsync(folder.Path, settings);
        foreach (var delivered in events.Values)
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(started, "/slack/events", delivered));
        }

        await started.QuietAsync();

        foreach (var channel in events.Keys)
        {
            var message = Assert.Single(slack.Posted, m => m.Channel == channel);
            Assert.False(message.IsStreaming);
            Assert.Contains("26 Länder", message.Markdown, StringComparison.Ordinal);
            Assert.Contains("feedback_buttons", message.BlocksText, StringComparison.Ordinal);
        }

        // What one person alone was shown cannot be looked at: the asker is told that the answer may be missing.
        Assert.Equal(2, slack.Responses.Count);
        Assert.Contains("26 Länder", slack.Responses.First().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Contains("unterbrochen", slack.Responses.Last()["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(events.Count + 1, TurnsIn(folder.Path));
    }

    /// <summary>How many turns the conversations of a program have.</summary>
    internal static long TurnsIn(string folder)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "index", "qabot.db")};Pooling=False");
        database.Open();
        using var count = database.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM turns";
        return (long)count.ExecuteScalar()!;
    }

    private static string Envelope(JsonObject happened, string id) => new JsonObject
    {
        ["type"] = "event_callback",
        ["team_id"] = "T1",
        ["event_id"] = id,
        ["event"] = happened,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true }),
    }.ToJsonString();

    private static async Task<HttpStatusCode> PostAsync(ServedProcess served, string path, string body)
    {
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, path.EndsWith("events", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", SlackDesk.Sign(SlackDesk.Secret, stamp, body));
        using var response = await served.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
