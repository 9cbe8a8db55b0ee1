using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Shows in a thread that an answer is looked for, with a Stop button where Slack offers one. It may fail; the answer comes all the same.</summary>
internal sealed class SlackStatus(SlackClient client, SlackPlace place, string status)
{
    private Task _showing = Task.CompletedTask;

    /// <summary>Whether a session was begun, which must be ended with the answer.</summary>
    public bool IsSession { get; private set; }

    /// <summary>Shows the status, beside the work at hand.</summary>
    public void Begin(CancellationToken cancellation) => _showing = ShowAsync(cancellation);

    /// <summary>Waits until the status is shown, so that it cannot come after the answer.</summary>
    public Task WaitAsync() => _showing;

    /// <summary>Says that the session waits for the next question.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (IsSession)
        {
            IsSession = false;
            await TryAsync("agents.sessions.setStatus", "active", cancellation);
        }
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        IsSession = await TryAsync("agents.sessions.setStatus", "processing", cancellation);
        await TryAsync("assistant.threads.setStatus", status, cancellation);
    }

    private async Task<bool> TryAsync(string method, string value, CancellationToken cancellation)
    {
        try
        {
            var arguments = new JsonObject { ["channel_id"] = place.Channel, ["thread_ts"] = place.Thread, ["status"] = value };
            return (await client.CallAsync(method, arguments, cancellation)).Ok;
        }
        catch (Exception e) when (e is ChatDeliveryException or OperationCanceledException)
        {
            return false;
        }
    }
}
