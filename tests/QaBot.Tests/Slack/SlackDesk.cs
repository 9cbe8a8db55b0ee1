using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Slack;

/// <summary>QaBot served against a fake Slack, and what people do in it.</summary>
internal sealed class SlackDesk : IAsyncDisposable
{
    public const string Secret = "signing-geheim-2342";
    public const string Channel = "C1";
    public const string Direct = "D1";
    public const string Anna = "UANNA";

    private readonly Dictionary<string, string?> _settings;
    private readonly bool _engine;
    private int _events;

    private SlackDesk(FakeSlack slack, Dictionary<string, string?> settings, bool engine) => (Slack, _settings, _engine) = (slack, settings, engine);

    public FakeSlack Slack { get; }

    public TemporaryFolder Folder { get; } = new();

    public FakeConversations Conversations { get; } = new();

    public ServedApp App { get; private set; } = null!;

    public static async Task<SlackDesk> OpenAsync(Dictionary<string, string?>? settings = null, bool engine = false)
    {
        var slack = await FakeSlack.StartAsync();
        var all = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = Secret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiBaseUrl"] = slack.ApiUrl,
            ["Slack:UpdateMilliseconds"] = "0",
        };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var desk = new SlackDesk(slack, all, engine);
        await desk.StartAsync();
        return desk;
    }

    public async Task StartAsync() => App = await ServedApp.StartAsync(Folder, _engine ? null : Conversations, new(_settings));

    /// <summary>Stops the program and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await App.DisposeAsync();
        await StartAsync();
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? contentType = null, long age = 0, string secret = Secret, string? signature = null)
    {
        var stamp = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() - age).ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new(contentType ?? (path == "/slack/events" ? "application/json" : "application/x-www-form-urlencoded"));
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", signature ?? Sign(secret, stamp, body));
        return await App.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string Sign(string secret, string stamp, string body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}")));

    public JsonObject Envelope(JsonObject happened, string? id = null) => new()
    {
        ["type"] = "event_callback",
        ["token"] = "unused",
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["event_id"] = id ?? $"Ev{Interlocked.Increment(ref _events)}",
        ["event_time"] = 1760000000,
        ["event"] = happened,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true }),
    };

    public static JsonObject Message(string channel, string text, string ts, string? thread = null, string user = Anna, string type = "message") => new()
    {
        ["type"] = type,
        ["channel"] = channel,
        ["channel_type"] = type == "app_mention" ? null : channel.StartsWith('D') ? "im" : "channel",
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts,
        ["thread_ts"] = thread,
    };

    /// <summary>Delivers an event; Slack must be told at once that it arrived.</summary>
    public async Task DeliverAsync(JsonObject happened, string? id = null)
    {
        using var response = await PostAsync("/slack/events", Envelope(happened, id).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Anna mentions the bot in a channel; the message's time stamp.</summary>
    public async Task<string> MentionAsync(string text, string? thread = null, string channel = Channel)
    {
        var ts = Slack.Write(channel, Anna, $"<@{FakeSlack.BotUser}> {text}", thread);
        await DeliverAsync(Message(channel, $"<@{FakeSlack.BotUser}> {text}", ts, thread, type: "app_mention"));
        return ts;
    }

    /// <summary>Anna writes to the bot alone; the message's time stamp.</summary>
    public async Task<string> WriteAsync(string text, string? thread = null, string channel = Direct)
    {
        var ts = Slack.Write(channel, Anna, text, thread);
        await DeliverAsync(Message(channel, text, ts, thread));
        return ts;
    }

    /// <summary>Waits for the bot's n-th complete message.</summary>
    public async Task<FakeMessage> ReplyAsync(int number = 1)
    {
        await Eventually.IsTrue(() => Slack.Finished.Count >= number);
        return Slack.Finished[number - 1];
    }

    /// <summary>Waits until nothing is left to be done.</summary>
    public Task QuietAsync() => Eventually.IsTrue(() => App.Queue.Count == 0);

    public async ValueTask DisposeAsync()
    {
        Conversations.Open();
        await App.DisposeAsync();
        await Slack.DisposeAsync();
        Folder.Dispose();
    }
}
