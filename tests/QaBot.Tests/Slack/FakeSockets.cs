using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QaBot.Tests.Slack;

/// <summary>The sockets of the fake Slack: sends envelopes and keeps what is acknowledged.</summary>
internal sealed class FakeSockets
{
    private readonly FakeSlack _slack;
    private readonly ConcurrentDictionary<int, WebSocket> _open = new();
    private int _opened;

    public FakeSockets(WebApplication app, FakeSlack slack)
    {
        _slack = slack;
        app.Map("/link/{number:int}", ServeAsync);
    }

    /// <summary>The envelope ids that were acknowledged.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = new();

    /// <summary>The numbers of the connections that are open, the newest last.</summary>
    public IReadOnlyList<int> Open => [.. _open.Keys.Order()];

    public string NextAddress() => $"ws://{_slack.Address.Authority}/link/{Interlocked.Increment(ref _opened)}?ticket=geheimes-ticket";

    public Task SendAsync(string type, JsonNode payload, string? envelope = null, int? connection = null) => SendAsync(
        new JsonObject
        {
            ["envelope_id"] = envelope ?? Guid.NewGuid().ToString(),
            ["type"] = type,
            ["payload"] = payload,
            ["accepts_response_payload"] = type == "slash_commands",
            ["retry_attempt"] = 0,
            ["retry_reason"] = "",
        }, connection);

    /// <summary>Announces that a connection ends, as Slack does some seconds before.</summary>
    public Task WarnAsync(int connection, string reason = "warning") =>
        SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "fake" } }, connection);

    /// <summary>Cuts a connection without a word.</summary>
    public void Cut(int connection)
    {
        if (_open.TryRemove(connection, out var socket))
        {
            socket.Abort();
        }
    }

    public async Task SendAsync(JsonNode frame, int? connection = null)
    {
        var socket = _open[connection ?? Open[^1]];
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
    }

    private async Task ServeAsync(HttpContext http, int number)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        _open[number] = socket;
        try
        {
            await SendAsync(
                new JsonObject
                {
                    ["type"] = "hello",
                    ["num_connections"] = 1,
                    ["connection_info"] = new JsonObject { ["app_id"] = "A1" },
                    ["debug_info"] = new JsonObject { ["host"] = "fake", ["approximate_connection_time"] = 18060 },
                },
                number);
            var buffer = new byte[64 * 1024];
            while (socket.State == WebSocketState.Open)
            {
                var read = await socket.ReceiveAsync(buffer, http.RequestAborted);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                    break;
                }

                if (JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, read.Count))?["envelope_id"]?.ToString() is { } id)
                {
                    Acknowledged.Enqueue(id);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The other side went away.
        }
        finally
        {
            _open.TryRemove(number, out _);
        }
    }
}
