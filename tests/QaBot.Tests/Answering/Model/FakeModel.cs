using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Answering.Model;

/// <summary>A model's server on the loopback address that speaks the protocol with streaming, and misbehaves on order.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeModel(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/chat/completions", async context =>
        {
            var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            Requests.Enqueue(body);
            Lengths.Enqueue(LengthOf(context));
            Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            context.RequestAborted.Register(() => Aborted.TrySetResult());
            await Behave(context, body);
        });
        app.MapPost("/v1/embeddings", async context =>
        {
            var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            EmbeddingRequests.Enqueue(body);
            Lengths.Enqueue(LengthOf(context));
            await Embed(context, body);
        });
    }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    public ConcurrentQueue<JsonObject> EmbeddingRequests { get; } = new();

    /// <summary>The authorization headers, in order.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>How long each request said it is, in order; <see langword="null"/> for one that came in chunks.</summary>
    public ConcurrentQueue<long?> Lengths { get; } = new();

    /// <summary>Completes when a caller hangs up.</summary>
    public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the server does with a request.</summary>
    public Func<HttpContext, JsonObject, Task> Behave { get; set; } = (context, _) => SayAsync(context, "OK");

    public Func<HttpContext, JsonObject, Task> Embed { get; set; } = (context, _) => FailAsync(context, 404, "no embeddings here");

    public string Endpoint => _app.Urls.First() + "/v1";

    /// <summary>What the user's part of the last request said.</summary>
    public string LastUser => Requests.Last()["messages"]!.AsArray().Last()!["content"]!.ToString();

    public static async Task<FakeModel> StartAsync(string? says = null)
    {
        var app = Loopback.Build();
        var model = new FakeModel(app);
        if (says is not null)
        {
            model.Says(says);
        }

        await app.StartAsync();
        return model;
    }

    /// <summary>From now on the model writes this text, a few letters at a time.</summary>
    public void Says(string text) => Behave = (context, _) => SayAsync(context, text);

    /// <summary>From now on every request fails with this status.</summary>
    public void Fails(int status, string body = "{\"error\":{\"message\":\"no\"}}", string? retryAfter = null) =>
        Behave = (context, _) => FailAsync(context, status, body, retryAfter);

    public static async Task SayAsync(HttpContext context, string text, string finish = "stop", int piece = 7)
    {
        Begin(context);
        for (var i = 0; i < text.Length; i += piece)
        {
            await SendAsync(context, Chunk(text.Substring(i, Math.Min(piece, text.Length - i))));
        }

        await SendAsync(context, Chunk("", finish));
        await SendAsync(context, """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":120,"completion_tokens":30,"total_tokens":150}}""");
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    public static void Begin(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }
    }

    public static async Task SendAsync(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public static string Chunk(string text, string? finish = null) =>
        $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}}},"finish_reason":{{{JsonSerializer.Serialize(finish)}}}}]}""";

    public static async Task FailAsync(HttpContext context, int status, string body, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
    }

    private static long? LengthOf(HttpContext context) => context.Request.Headers.TransferEncoding.Count == 0 ? context.Request.ContentLength : null;

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }
}
