using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Slack;

/// <summary>A Slack on the loopback address: the Web API's methods that a bot uses, with their rules, and sockets.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-geheim-4711";
    public const string AppToken = "xapp-geheim-0815";
    public const string BotUser = "UBOT";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<IResult>> _scripted = new();
    private int _clock = 1000;

    private FakeSlack(WebApplication app)
    {
        _app = app;
        Sockets = new(app, this);
        app.UseWebSockets();
        app.MapPost("/api/{method}", AnswerAsync);
        app.MapPost("/response/{id}", async (string id, HttpRequest request) =>
        {
            Responses.Enqueue((await ReadAsync(request))!);
            await Hangs.MaybeAsync(id, "response", after: true, request.HttpContext.RequestAborted);
        });
    }

    /// <summary>Every call of a method, in order.</summary>
    public ConcurrentQueue<(string Method, JsonObject Arguments)> Calls { get; } = new();

    /// <summary>What was posted to the addresses of commands.</summary>
    public ConcurrentQueue<JsonObject> Responses { get; } = new();

    /// <summary>All messages by time stamp.</summary>
    public ConcurrentDictionary<string, FakeMessage> Messages { get; } = new();

    public FakeSockets Sockets { get; }

    /// <summary>Calls, by channel and method, that are not answered.</summary>
    public Hanging Hangs { get; } = new();

    /// <summary>The scopes that the bot's token is said to have.</summary>
    public string Scopes { get; set; } = "app_mentions:read,chat:write,assistant:write,im:history,mpim:history,channels:history,groups:history,commands";

    public Uri Address => new(_app.Urls.First());

    public string ApiUrl => new Uri(Address, "/api/").AbsoluteUri;

    /// <summary>The bot's messages in the order of posting.</summary>
    public IReadOnlyList<FakeMessage> Posted => [.. Messages.Values.Where(m => m.IsBot).OrderBy(m => m.Ts, StringComparer.Ordinal)];

    /// <summary>The bot's first message, if there is one.</summary>
    public FakeMessage? First => Posted is [var first, ..] ? first : null;

    /// <summary>The bot's messages that are complete.</summary>
    public IReadOnlyList<FakeMessage> Finished => [.. Posted.Where(m => !m.IsStreaming)];

    public static async Task<FakeSlack> StartAsync()
    {
        var app = Loopback.Build();
        var slack = new FakeSlack(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return slack;
    }

    /// <summary>The next call of the method is refused with this error.</summary>
    public void Refuse(string method, string error) => Script(method, Results.Json(new { ok = false, error }));

    /// <summary>The next call of the method is told to come later.</summary>
    public void Limit(string method, int seconds) => Script(method, new Limited(seconds));

    /// <summary>The next call of the method fails on Slack's side.</summary>
    public void Break(string method) => Script(method, Results.StatusCode(500));

    /// <summary>Someone writes into a channel; the time stamp.</summary>
    public string Write(string channel, string user, string text, string? thread = null)
    {
        var ts = NextTs();
        Messages[ts] = new(channel, ts) { Thread = thread, User = user, Text = text };
        return ts;
    }

    public string NextTs() => $"1760000000.{Interlocked.Increment(ref _clock):000000}";

    public int CountOf(string method) => Calls.Count(c => c.Method == method);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private void Script(string method, IResult result) => _scripted.GetOrAdd(method, _ => new()).Enqueue(result);

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        var arguments = await ReadAsync(request);
        if (request.Headers.Authorization != $"Bearer {(method == "apps.connections.open" ? AppToken : BotToken)}")
        {
            return Error("invalid_auth");
        }

        if (arguments is null)
        {
            return Error("invalid_json");
        }

        Calls.Enqueue((method, arguments));
        if (_scripted.TryGetValue(method, out var results) && results.TryDequeue(out var scripted))
        {
            return scripted;
        }

        request.HttpContext.Response.Headers["X-OAuth-Scopes"] = Scopes;
        var place = (arguments["channel"] ?? arguments["channel_id"])?.ToString() ?? "";
        await Hangs.MaybeAsync(place, method, after: false, request.HttpContext.RequestAborted);
        var result = new FakeSlackMethods(this).Answer(method, arguments);
        await Hangs.MaybeAsync(place, method, after: true, request.HttpContext.RequestAborted);
        return result;
    }

    public static IResult Error(string error) => Results.Json(new { ok = false, error });

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new(form.Select(f => KeyValuePair.Create(f.Key, f.Value.ToString() is ['[' or '{', ..] json ? JsonNode.Parse(json) : (JsonNode?)f.Value.ToString())));
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Limited(int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return httpContext.Response.WriteAsync("");
        }
    }
}
