using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>One connection of Socket Mode, from its greeting to its end.</summary>
internal sealed class SlackConnection(WebSocket socket, SlackEnvelopes envelopes, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Slack said hello; fails if it does not in time.</summary>
    public Task Greeted => _greeted.Task.WaitAsync(Patience);

    /// <summary>Completes when the connection is closed or will be shortly: time to open the next.</summary>
    public Task Ending => _ending.Task;

    /// <summary>Completes when the connection is closed.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to receive.</summary>
    public void Run(CancellationToken cancellation) => Running = ReceiveAsync(cancellation);

    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            while (await NextAsync(cancellation) is { } frame)
            {
                await HandleAsync(frame, cancellation);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            logger.LogInformation("A connection to Slack ended: {Reason}", e.GetType().Name);
        }
        finally
        {
            _greeted.TrySetException(new IOException("Closed before the greeting."));
            _ = _greeted.Task.Exception;
            _ending.TrySetResult();
            socket.Dispose();
        }
    }

    private async Task<JsonElement?> NextAsync(CancellationToken cancellation)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellation);
                return null;
            }

            frame.Write(buffer, 0, read.Count);
            if (frame.Length > RawBody.MaxLength)
            {
                throw new IOException("A frame is longer than Slack has reason to send.");
            }

            if (read.EndOfMessage)
            {
                return Json.Object(frame.ToArray()) ?? JsonDocument.Parse("{}").RootElement;
            }
        }
    }

    private async Task HandleAsync(JsonElement? frame, CancellationToken cancellation)
    {
        switch (frame.Text("type"))
        {
            case "hello":
                _greeted.TrySetResult();
                break;
            case "disconnect":
                // It still delivers until it is closed; meanwhile the next one takes over.
                _ending.TrySetResult();
                break;
            case { } type when frame.Text("envelope_id") is { } id:
                if (await envelopes.TakeAsync(type, frame.Member("payload")) is { IsTaken: true } taken)
                {
                    await AcknowledgeAsync(id, taken.Reply, cancellation);
                }

                break;
        }
    }

    private async Task AcknowledgeAsync(string id, JsonObject? reply, CancellationToken cancellation)
    {
        var acknowledgement = new JsonObject { ["envelope_id"] = id };
        if (reply is not null)
        {
            acknowledgement["payload"] = reply.DeepClone();
        }

        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(acknowledgement), WebSocketMessageType.Text, true, cancellation);
    }
}
