using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

/// <summary>Microsoft's Agents Playground on the loopback address, driven without a browser.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process _node;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();

    private Playground(Process node, int port)
    {
        (_node, Port) = (node, port);
        _http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        _node.BeginErrorReadLine();
        _node.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>The ids of chats and people.</summary>
    public JsonNode Config { get; private set; } = null!;

    /// <summary>Everything that the Playground would show.</summary>
    public ConcurrentQueue<JsonNode> Events { get; } = new();

    public static async Task<Playground> StartAsync(Uri bot)
    {
        var port = FreePort();
        var arguments = new[]
        {
            "--require", "./loopback.cjs", "node_modules/@microsoft/m365agentsplayground/cli.js", "start", "-e", new Uri(bot, "/api/messages").AbsoluteUri,
            "-c", "msteams", "-p", $"{port}", "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
        };
        var playground = new Playground(NodeClient.Start("teams", arguments, new() { ["TEAMSAPPTESTER_BROWSER"] = "none" }), port);
        await playground.OpenAsync();
        return playground;
    }

    /// <summary>Someone writes into a chat.</summary>
    public async Task WriteAsync(string conversation, string text, bool mentions = false)
    {
        var bot = Config["bot"]!;
        var message = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = Config["currentUser"]!["id"]!.DeepClone() },
            ["text"] = mentions ? $"<at>{bot["name"]}</at> {text}" : text,
            ["textFormat"] = "plain",
            ["mentions"] = mentions
                ? new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = bot["id"]!.DeepClone(), ["name"] = bot["name"]!.DeepClone() }, ["text"] = $"<at>{bot["name"]}</at>" })
                : new JsonArray(),
        };
        using var response = await _http.PostAsJsonAsync($"/_conversation/v1/conversations/{conversation}/messages", message, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Someone presses a button; what the bot answered.</summary>
    public async Task<string> InvokeAsync(string name, string conversation, JsonObject value)
    {
        var invoke = new JsonObject
        {
            ["name"] = name,
            ["from"] = new JsonObject { ["id"] = Config["currentUser"]!["id"]!.DeepClone() },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["value"] = value,
        };
        using var response = await _http.PostAsJsonAsync("/_conversation/v1/invoke", invoke, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Waits for an event whose JSON holds all of <paramref name="parts"/>.</summary>
    public Task<JsonNode> SeenAsync(params string[] parts) => Eventually.Is(
        () => Events.LastOrDefault(e => e.ToJsonString(Readable) is var json && parts.All(p => json.Contains(p, StringComparison.Ordinal))));

    public async ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _http.Dispose();
        _node.Kill(entireProcessTree: true);
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private async Task OpenAsync()
    {
        await Eventually.IsTrue(() => IsReady());
        Config = (await _http.GetFromJsonAsync<JsonNode>("/_internal/v1/config", TestContext.Current.CancellationToken))!["config"]!;
        await _stream.ConnectAsync(new($"ws://127.0.0.1:{Port}/_ws_conversation/v1/conversations/stream"), TestContext.Current.CancellationToken);
        _ = ReceiveAsync();
    }

    private bool IsReady()
    {
        Assert.False(_node.HasExited, "The Playground did not start.");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/_debug/ping");
            using var response = _http.Send(request);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                WebSocketReceiveResult read;
                do
                {
                    read = await _stream.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), CancellationToken.None);
                    length += read.Count;
                }
                while (!read.EndOfMessage);
                Events.Enqueue(JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
