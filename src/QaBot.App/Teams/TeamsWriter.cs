using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Writes a reply into a chat: streamed where one person talks to the bot, else as one message at its end.</summary>
internal sealed class TeamsWriter(
    ChatQuestion question, TeamsPlace place, TeamsClient client, TeamsMessages messages, TeamsCards cards, TeamsHistory history, ReplyParts parts,
    RunningAnswers running, ChatPlatformTexts texts, TeamsOptions options, TimeProvider clock) : IChatWriter
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(400);

    private readonly StringBuilder _text = new();
    private readonly TeamsStream? _stream = place.IsPersonal && question.Reply is null ? new(client, place, options, clock) : null;
    private readonly Lock _order = new();
    private Task _call = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (_stream is not null)
        {
            _ = InformAsync(cancellation);
        }
        else if (!place.IsPersonal)
        {
            await TypeAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public async Task AppendAsync(string text, CancellationToken cancellation)
    {
        _text.Append(text);
        if (_stream is not { IsDue: true })
        {
            return;
        }

        var all = _text.ToString();
        var markdown = TeamsMarkup.Render(all[..AnswerMarkdown.StableLength(all)]);
        if (markdown.Length is > 0 and <= TeamsMessages.MaxText)
        {
            await CallAsync(() => _stream.ShowAsync(markdown, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public async Task<string> FinishAsync(Reply reply, bool corrected, CancellationToken cancellation)
    {
        var pieces = TeamsMessages.Pieces(reply.Answer.Text);
        var last = "";
        for (var i = 0; i < pieces.Count; i++)
        {
            last = await PutAsync(i, Piece(pieces, i, reply), cancellation);
        }

        if (reply.Answer.Citations.Count > 0 && parts[pieces.Count] is null && !parts.IsInDoubt(pieces.Count))
        {
            // The answer is out: buttons that do not arrive are no reason to send it again.
            await parts.SendAsync(pieces.Count, async () => (await client.SendAsync(place, cards.Buttons([.. reply.Answer.Citations.Select(c => c.Id)]), cancellation)).Id);
        }

        return last;
    }

    /// <inheritdoc/>
    public Task SayAsync(string words, CancellationToken cancellation) => PutAsync(0, TeamsMessages.Text(TeamsMarkup.Plain(words)), cancellation);

    /// <inheritdoc/>
    public Task ShowAsync(LookupView found, CancellationToken cancellation) => PutAsync(0, TeamsMessages.Text(TeamsMarkup.Lines(LookupMarkdown.Render(found))), cancellation);

    /// <inheritdoc/>
    public Task WelcomeAsync(string words, IReadOnlyList<string> questions, CancellationToken cancellation) => SayAsync(words, cancellation);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private JsonObject Piece(IReadOnlyList<string> pieces, int number, Reply reply) =>
        number == pieces.Count - 1 ? messages.Answer(pieces[number], reply) : TeamsMessages.Text(TeamsMarkup.Render(pieces[number]));

    /// <summary>Shows a whole message: in the place of what an earlier attempt sent, as the end of the stream, or as a new one.</summary>
    private async Task<string> PutAsync(int part, JsonObject message, CancellationToken cancellation)
    {
        if (parts.IsInDoubt(part))
        {
            return await SettleAsync(part, message, cancellation);
        }

        if (part == 0 && _stream is not null)
        {
            await CallAsync(() => FinishStreamAsync(message, cancellation));
            return _stream switch
            {
                { State: Streaming.Alive or Streaming.Stopped, Id: { } id } => id,
                { State: Streaming.TimedOut, Id: { } id } => await ReplaceAsync(0, id, message, cancellation),
                _ => await SendAsync(0, message, cancellation),
            };
        }

        return parts[part] is { } begun ? await ReplaceAsync(part, begun, message, cancellation) : await SendAsync(part, message, cancellation);
    }

    /// <summary>
    /// Deals with a message that was being sent when the program was killed: looks for it where the thread may be read; else says
    /// so instead of answering twice. A greeting or notice is taken to have arrived.
    /// </summary>
    private async Task<string> SettleAsync(int part, JsonObject message, CancellationToken cancellation)
    {
        if (question.Kind is ChatQuestionKind.Words or ChatQuestionKind.Welcome or ChatQuestionKind.QueueFull)
        {
            return "";
        }

        return await history.RepliesAsync(place, question.At, cancellation) is not { } ours ? await SendAsync(part, TeamsMessages.Text(TeamsMarkup.Plain(texts.Interrupted)), cancellation)
            : part < ours.Count ? await ReplaceAsync(part, ours[part], message, cancellation)
            : await SendAsync(part, message, cancellation);
    }

    private async Task FinishStreamAsync(JsonObject message, CancellationToken cancellation)
    {
        if (_stream!.Id is null)
        {
            _stream.GiveUp();
        }

        if (_stream.State != Streaming.Alive)
        {
            return;
        }

        if (message["text"]!.ToString().StartsWith(_stream.Shown, StringComparison.Ordinal))
        {
            await _stream.FinishAsync(message, cancellation);
            return;
        }

        // Teams refuses an end that contradicts what was streamed; a change afterwards it takes.
        await _stream.FinishAsync(TeamsMessages.Text(_stream.Shown), cancellation);
        if (_stream is { State: Streaming.Alive, Id: { } id })
        {
            await ReplaceAsync(0, id, message, cancellation);
        }
    }

    private async Task<string> ReplaceAsync(int part, string id, JsonObject message, CancellationToken cancellation)
    {
        var changed = await client.ChangeAsync(place, id, message, cancellation);
        return changed.Ok ? id
            : changed.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest ? await SendAsync(part, message, cancellation)
            : changed.OrThrow().Id;
    }

    private async Task<string> SendAsync(int part, JsonObject message, CancellationToken cancellation)
    {
        // The token may take a while; fetched beforehand, that time is not one of doubt.
        await client.PrepareAsync(cancellation);
        return await parts.SendAsync(part, async () => (await client.SendAsync(place, message, cancellation)).OrThrow().Id);
    }

    private async Task InformAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Silence, clock, cancellation);
            await CallAsync(() => _stream!.IsDue && _stream.Id is null ? _stream.InformAsync(texts.SearchingNow, cancellation) : Task.CompletedTask);
        }
        catch (Exception e) when (e is ChatDeliveryException or OperationCanceledException)
        {
            // The answer comes all the same, or its own failure is dealt with.
        }
    }

    private async Task TypeAsync(CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(place, new() { ["type"] = "typing" }, cancellation);
        }
        catch (ChatDeliveryException)
        {
            // The answer comes all the same, or its own failure is dealt with.
        }
    }

    /// <summary>Makes one call of the stream at a time, and keeps what became of it.</summary>
    private Task CallAsync(Func<Task> call)
    {
        lock (_order)
        {
            return _call = AfterAsync(_call, call);
        }
    }

    private async Task AfterAsync(Task before, Func<Task> call)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var unknown = _stream!.Id is null;
        await call();
        if (unknown && _stream.Id is { } id)
        {
            parts.Keep(0, id);
        }

        if (_stream.State == Streaming.Stopped)
        {
            running.Stop(question.Thread);
        }
    }
}
