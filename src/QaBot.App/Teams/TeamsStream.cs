using System.Text.Json.Nodes;

namespace QaBot.App.Teams;

/// <summary>How a call of a stream went.</summary>
internal enum Streaming
{
    /// <summary>It goes on.</summary>
    Alive,

    /// <summary>The person stopped it.</summary>
    Stopped,

    /// <summary>Teams ended it for its length; its message can still be changed.</summary>
    TimedOut,

    /// <summary>There is none, or none any more.</summary>
    Dead,
}

/// <summary>
/// A streamed message of a personal chat: each call brings the whole text so far, which must begin with what was sent
/// before, one call at a time and not faster than Teams bears.
/// </summary>
internal sealed class TeamsStream(TeamsClient client, TeamsPlace place, TeamsOptions options, TimeProvider clock)
{
    private int _sequence;
    private long _called;

    /// <summary>The stream's id, which becomes the message's; <see langword="null"/> before its first call.</summary>
    public string? Id { get; private set; }

    /// <summary>The text that was sent.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>How it stands.</summary>
    public Streaming State { get; private set; }

    /// <summary>Whether the next call may be made now.</summary>
    public bool IsDue => State == Streaming.Alive && (_sequence == 0 || Wait() <= TimeSpan.Zero);

    /// <summary>Says what is being done, in a line that the text will replace.</summary>
    public Task InformAsync(string words, CancellationToken cancellation) =>
        CallAsync(new() { ["type"] = "typing", ["text"] = words }, "informative", cancellation);

    /// <summary>Shows the text so far.</summary>
    public async Task ShowAsync(string text, CancellationToken cancellation)
    {
        await CallAsync(new() { ["type"] = "typing", ["text"] = text }, "streaming", cancellation);
        if (State == Streaming.Alive)
        {
            Shown = text;
        }
    }

    /// <summary>Begins no stream any more, since the whole message is there already.</summary>
    public void GiveUp() => State = Streaming.Dead;

    /// <summary>Ends the stream with the whole message, when its time has come.</summary>
    public async Task FinishAsync(JsonObject message, CancellationToken cancellation)
    {
        if (Wait() is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellation);
        }

        await CallAsync((JsonObject)message.DeepClone(), "final", cancellation);
    }

    private TimeSpan Wait() => TimeSpan.FromMilliseconds(options.StreamMilliseconds) - clock.GetElapsedTime(_called);

    private async Task CallAsync(JsonObject activity, string kind, CancellationToken cancellation)
    {
        var info = new JsonObject { ["type"] = "streaminfo", ["streamType"] = kind };
        if (Id is not null)
        {
            info["streamId"] = Id;
        }

        if (kind != "final")
        {
            info["streamSequence"] = ++_sequence;
        }

        var data = activity["channelData"] as JsonObject ?? [];
        foreach (var (name, value) in info.Where(i => i.Key != "type"))
        {
            data[name] = value!.DeepClone();
        }

        activity["channelData"] = data.Parent is null ? data : data.DeepClone();
        var entities = activity["entities"] as JsonArray ?? [];
        entities.Insert(0, info);
        activity["entities"] = entities.Parent is null ? entities : entities.DeepClone();

        var result = await client.SendAsync(place, activity, cancellation);
        _called = clock.GetTimestamp();
        Id ??= result.Ok && result.Id.Length > 0 ? result.Id : null;
        State = result.WasStopped ? Streaming.Stopped
            : result.TookTooLong ? Streaming.TimedOut
            : result.Ok && Id is not null ? Streaming.Alive
            : Streaming.Dead;
    }
}
