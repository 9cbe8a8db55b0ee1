using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Teams;

/// <summary>The Bot Framework on the loopback address: keys and tokens, and a connector with Teams' rules for streams.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string Issuer = "https://issuer.test";
    public const string AppId = "0f2a7c1e-0000-4000-8000-000000000001";
    public const string Password = "passwort-geheim-99";
    public const string Tenant = "tenant-1";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly ConcurrentQueue<(int Status, string Code, string Message)> _scripted = new();
    private int _ids;

    private FakeTeams(WebApplication app)
    {
        _app = app;
        app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = new Uri(Address, "/keys") }));
        app.MapGet("/keys", () => { KeyFetches++; return Results.Json(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.DeepClone())]) }); });
        app.MapPost("/token", (Func<HttpRequest, Task<IResult>>)TokenAsync);
        app.MapPost("/svc/v3/conversations/{conversation}/activities", (Func<string, HttpRequest, Task<IResult>>)TakeAsync);
        app.MapPut("/svc/v3/conversations/{conversation}/activities/{id}", (Func<string, string, HttpRequest, Task<IResult>>)ChangeAsync);
        app.MapGet("/graph/{**path}", (string path, HttpRequest request) => Results.Json(path.EndsWith("/replies", StringComparison.Ordinal) ? Thread : Root));
        Keys.Add(TeamsJson.Key(_key, ["msteams", "webchat"]));
    }

    public List<JsonObject> Keys { get; } = [];

    public int KeyFetches { get; private set; }

    /// <summary>The forms that asked for a token.</summary>
    public ConcurrentQueue<Dictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>Every activity that was sent or changed, with how.</summary>
    public ConcurrentQueue<(string Method, string Conversation, JsonObject Activity)> Calls { get; } = new();

    /// <summary>Posts, by conversation and type of activity, that are not answered.</summary>
    public Hanging Hangs { get; } = new();

    /// <summary>The messages that people see, by id.</summary>
    public ConcurrentDictionary<string, JsonObject> Messages { get; } = new();

    public JsonObject Root { get; } = TeamsJson.Said("1", "UBERT", "Es geht um den Gipfel.", "2025-09-04T10:00:00Z");

    public JsonObject Thread { get; } = new() { ["value"] = new JsonArray(TeamsJson.Said("2", "UBERT", "<p>Wer war &amp; dabei?</p>", "2025-09-04T10:01:00Z")) };

    public Uri Address => new(_app.Urls.First());

    public string ServiceUrl => new Uri(Address, "/svc").AbsoluteUri;

    public static async Task<FakeTeams> StartAsync()
    {
        var app = Loopback.Build();
        var teams = new FakeTeams(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return teams;
    }

    /// <summary>The next call is refused in this way.</summary>
    public void Refuse(int status, string code, string message) => _scripted.Enqueue((status, code, message));

    /// <summary>A token as the Bot Framework gives it, with whatever a test makes wrong.</summary>
    public string Token(Action<SecurityTokenDescriptor>? spoil = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
        };
        spoil?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString());
        TokenRequests.Enqueue(form);
        return form.GetValueOrDefault("client_secret") == Password && form.GetValueOrDefault("client_id") == AppId
            ? Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "zugang-geheim-1" })
            : Results.Json(new { error = "invalid_client" }, statusCode: 401);
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        if (await ReadAsync("POST", conversation, request) is not { } activity)
        {
            return Error(401, "Unauthorized", "no token");
        }

        if (_scripted.TryDequeue(out var refusal))
        {
            return Error(refusal.Status, refusal.Code, refusal.Message);
        }

        var call = activity["type"]!.ToString();
        await Hangs.MaybeAsync(conversation, call, after: false, request.HttpContext.RequestAborted);
        var result = Take(conversation, activity);
        await Hangs.MaybeAsync(conversation, call, after: true, request.HttpContext.RequestAborted);
        return result;
    }

    private IResult Take(string conversation, JsonObject activity)
    {
        var info = (activity["entities"] as JsonArray)?.FirstOrDefault(e => e!["type"]!.ToString() == "streaminfo") as JsonObject;
        if (info is not null)
        {
            return Stream(conversation, activity, info);
        }

        if (activity["type"]!.ToString() == "typing")
        {
            return Results.Json(new { }, statusCode: 202);
        }

        var id = $"m{Interlocked.Increment(ref _ids)}";
        Messages[id] = activity;
        return Results.Json(new { id }, statusCode: 201);
    }

    private IResult Stream(string conversation, JsonObject activity, JsonObject info)
    {
        if (!conversation.StartsWith("a:", StringComparison.Ordinal))
        {
            return Error(405, "BadArgument", "Streaming is for personal chats only.");
        }

        var (kind, id) = (info["streamType"]!.ToString(), info["streamId"]?.ToString());
        if (kind == "final" ? id is null || info.ContainsKey("streamSequence") || activity["type"]!.ToString() != "message" : activity["type"]!.ToString() != "typing")
        {
            return Error(400, "BadArgument", "Only start streaming and continue streaming types are allowed as a typing activity");
        }

        if (id is null)
        {
            id = $"m{Interlocked.Increment(ref _ids)}";
            Messages[id] = activity;
            return Results.Json(new { id }, statusCode: 201);
        }

        if (!Messages.TryGetValue(id, out var before) || before["finished"] is not null)
        {
            return Error(403, "ContentStreamNotAllowed", "Content stream is not allowed on an already completed streamed message");
        }

        var was = (before["entities"] as JsonArray)!.First(e => e!["type"]!.ToString() == "streaminfo")!;
        if (was["streamType"]!.ToString() == "streaming" && !activity["text"]!.ToString().StartsWith(before["text"]!.ToString(), StringComparison.Ordinal))
        {
            return Error(403, "ContentStreamNotAllowed", "Streaming text should contain the previously streamed content");
        }

        if (kind != "final" && (int)info["streamSequence"]! <= (int)was["streamSequence"]!)
        {
            return Error(202, "ContentStreamSequenceOrderPreConditionFailed", "sequence");
        }

        if (kind == "final")
        {
            activity["finished"] = true;
        }

        Messages[id] = activity;
        return Results.Json(new { }, statusCode: 202);
    }

    private async Task<IResult> ChangeAsync(string conversation, string id, HttpRequest request)
    {
        if (await ReadAsync("PUT", conversation, request) is not { } activity)
        {
            return Error(401, "Unauthorized", "no token");
        }

        if (!Messages.ContainsKey(id))
        {
            return Error(404, "ActivityNotFoundInConversation", "no such activity");
        }

        activity["finished"] = true;
        activity["conversation"] ??= new JsonObject { ["id"] = conversation };
        Messages[id] = activity;
        return Results.Json(new { id });
    }

    private async Task<JsonObject?> ReadAsync(string method, string conversation, HttpRequest request)
    {
        if (request.Headers.Authorization != "Bearer zugang-geheim-1")
        {
            return null;
        }

        var activity = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
        Calls.Enqueue((method, conversation, (JsonObject)activity.DeepClone()));
        return activity;
    }

    private static IResult Error(int status, string code, string message) => Results.Json(new { error = new { code, message } }, statusCode: status);
}
