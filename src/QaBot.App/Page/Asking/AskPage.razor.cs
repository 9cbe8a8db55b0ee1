using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using QaBot.App.Callers;
using QaBot.App.Chat;

namespace QaBot.App.Page.Asking;

/// <summary>A conversation on the page.</summary>
public sealed partial class AskPage
{
    private readonly List<Exchange> _exchanges = [];
    private AskingTexts _texts = AskingTexts.German;
    private IReadOnlyList<string> _suggestions = [];
    private CancellationTokenSource? _running;
    private Composer? _composer;
    private OpenPlace? _open;
    private string? _shown;
    private string _announced = "";
    private bool _gone;

    /// <summary>The conversation's id; none for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    private Visitor Visitor { get; set; } = default!;

    [Inject]
    private IConversations Conversations { get; set; } = default!;

    [Inject]
    private IDocumentLibrary Library { get; set; } = default!;

    [Inject]
    private IOptions<PageOptions> Options { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private PageState State { get; set; } = default!;

    [Inject]
    private PageScript Script { get; set; } = default!;

    [Inject]
    private ILogger<AskPage> Log { get; set; } = default!;

    private bool IsRunning => _exchanges.Count > 0 && _exchanges[^1].IsRunning;

    /// <inheritdoc/>
    public void Dispose() => Stop();

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _texts = AskingTexts.For(Visitor.Language);
        _suggestions = Options.Value.Suggestions == 0 ? [] : SuggestedQuestions.From(new ReadableLibrary(Library, Visitor.Access), Options.Value.Suggestions);
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Id && (Id is not null || _exchanges.Count == 0))
        {
            return;
        }

        Stop();
        (_shown, _open, _announced) = (Id, null, "");
        _exchanges.Clear();
        var turns = Id is null ? [] : await Conversations.TurnsAsync(Visitor.Owner, Id);
        _exchanges.AddRange(turns.Select(turn => Exchange.Of(ReadableTurn.Of(turn, Visitor.Access, Visitor.Language))));
        _gone = Id is not null && turns.Count == 0;
        if (RendererInfo.IsInteractive && _composer is not null)
        {
            await Script.FocusAsync("#question");
        }
    }

    private async Task AskAsync(string question)
    {
        if (IsRunning || string.IsNullOrWhiteSpace(question))
        {
            return;
        }

        var exchange = new Exchange(question.Trim());
        _exchanges.Add(exchange);
        _announced = _texts.Searching;
        StateHasChanged();

        // What an event's handler changes is drawn once it yields; until then there is nothing new to scroll to.
        await Task.Yield();
        await Script.ShowLatestAsync();
        using var stop = new CancellationTokenSource();
        _running = stop;
        try
        {
            await foreach (var part in Conversations.StreamAsync(Request(exchange.Question), stop.Token))
            {
                exchange.Add(part);
                if (part is DonePart done)
                {
                    Keep(done.Reply);
                }

                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            exchange.End = ExchangeEnd.Stopped;
            _announced = _texts.Stopped;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.LogError(e, "A question could not be answered");
            exchange.End = ExchangeEnd.Failed;
            _announced = _texts.Failed;
        }
        finally
        {
            _running = null;
        }
    }

    private AskRequest Request(string question) => new(question)
    {
        Conversation = _shown,
        Owner = Visitor.Owner,
        Access = Visitor.Access,
        Language = Visitor.Language,
    };

    private void Keep(Reply reply)
    {
        _announced = string.Format(CultureInfo.InvariantCulture, _texts.AnswerIs, AnswerPieces.Plain(reply.Answer));
        if (_shown != reply.Conversation && reply is { Conversation.Length: > 0, Turn: > 0 })
        {
            _shown = reply.Conversation;
            Navigation.NavigateTo($"c/{Uri.EscapeDataString(reply.Conversation)}");
        }

        State.TellConversationsChanged();
    }

    private void Stop() => _running?.Cancel();

    private async Task RateAsync((Exchange Exchange, Feedback Feedback) verdict)
    {
        if (_shown is not null && await Conversations.RateAsync(Visitor.Owner, _shown, verdict.Exchange.Turn, verdict.Feedback))
        {
            verdict.Exchange.Feedback = verdict.Feedback;
        }
    }

    private Task OpenAsync(OpenPlace place)
    {
        _open = place;
        return Task.CompletedTask;
    }

    private async Task CloseAsync()
    {
        var opener = _open?.Opener;
        _open = null;
        StateHasChanged();
        await Script.FocusAsync($"[id='{opener}']");
    }
}
