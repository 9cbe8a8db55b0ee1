using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QaBot.Tests.Serving;

/// <summary>A reverse proxy that serves another server below a path: takes the path off, says so in headers, passes requests, streams and sockets on.</summary>
internal sealed class LittleProxy : IAsyncDisposable
{
    private static readonly HashSet<string> OwnHeaders = new(["Connection", "Host", "Transfer-Encoding", "Upgrade", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication _app;
    private readonly string _path;
    private readonly Uri _server;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private LittleProxy(WebApplication app, string path, Uri server)
    {
        (_app, _path, _server) = (app, path, server);
        app.UseWebSockets();
        app.Run(PassAsync);
    }

    /// <summary>How many sockets were opened.</summary>
    public int Sockets { get; private set; }

    /// <summary>Where the server is to be found, ending with "/".</summary>
    public string Address => _app.Urls.First() + _path + "/";

    public static async Task<LittleProxy> StartAsync(string path, string server)
    {
        var proxy = new LittleProxy(Loopback.Build(), path, new(server));
        await proxy._app.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private Task PassAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(_path, out var rest))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var target = new Uri(_server, rest.Value?.TrimStart('/') + context.Request.QueryString);
        return context.WebSockets.IsWebSocketRequest ? PassSocketAsync(context, target) : PassRequestAsync(context, target);
    }

    private IEnumerable<(string Name, string Value)> Forwarded(HttpContext context) =>
    [
        ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Host", context.Request.Host.Value!), ("X-Forwarded-Prefix", _path),
    ];

    private async Task PassRequestAsync(HttpContext context, Uri target)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), target);
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, value) in context.Request.Headers.Where(static h => !OwnHeaders.Contains(h.Key)).Select(static h => (h.Key, h.Value.ToString())).Concat(Forwarded(context)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(static h => !OwnHeaders.Contains(h.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task PassSocketAsync(HttpContext context, Uri target)
    {
        using var there = new ClientWebSocket();
        foreach (var (name, value) in Forwarded(context).Append(("Origin", context.Request.Headers.Origin.ToString())).Append(("Cookie", context.Request.Headers.Cookie.ToString())))
        {
            there.Options.SetRequestHeader(name, value);
        }

        await there.ConnectAsync(new UriBuilder(target) { Scheme = "ws" }.Uri, context.RequestAborted);
        Sockets++;
        using var here = await context.WebSockets.AcceptWebSocketAsync();
        await Task.WhenAny(PumpAsync(here, there, context.RequestAborted), PumpAsync(there, here, context.RequestAborted));
    }

    private static async Task PumpAsync(WebSocket from, WebSocket to, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (from.State == WebSocketState.Open && to.State == WebSocketState.Open)
        {
            var part = await from.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            await to.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, cancellation);
        }
    }
}
