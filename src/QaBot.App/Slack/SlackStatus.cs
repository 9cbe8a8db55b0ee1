using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Shows in a thread that an answer is looked for, with a Stop button where Slack offers one. It may fail; the answer comes all the same.</summary>
internal sealed class SlackStatus(SlackClient client, SlackPlace place, string status)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private Task _showing = Task.CompletedTask;
    private bool _isSession;

    /// <summary>Shows the status, beside the work at hand. It is not cancelled with the answer: what was begun must be known, to be ended.</summary>
    public void Begin() => _showing = ShowAsync();

    /// <summary>Waits until the status is shown, so that it cannot come after the answer.</summary>
    public Task WaitAsync() => _showing;

    /// <summary>Says that the session waits for the next question.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (_isSession)
        {
            _isSession = false;
            await TryAsync("agents.sessions.setStatus", "active", cancellation);
        }
    }

    private async Task ShowAsync()
    {
        _isSession = await TryAsync("agents.sessions.setStatus", "processing", CancellationToken.None);
        await TryAsync("assistant.threads.setStatus", status, CancellationToken.None);
    }

    private async Task<bool> TryAsync(string method, string value, CancellationToken cancellation)
    {
        try
        {
            var arguments = new JsonObject { ["channel_id"] = place.Channel, ["thread_ts"] = place.Thread, ["status"] = value };
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            return (await client.CallAsync(method, arguments, patience.Token)).Ok;
        }
        catch (Exception e) when (e is ChatDeliveryException or OperationCanceledException)
        {
            return false;
        }
    }
}
