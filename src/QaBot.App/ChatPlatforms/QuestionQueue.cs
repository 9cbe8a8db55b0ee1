using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace QaBot.App.ChatPlatforms;

/// <summary>What became of a question offered to the queue.</summary>
internal enum Acceptance
{
    /// <summary>It is on disk and will be replied to.</summary>
    Accepted,

    /// <summary>The same event was accepted before; nothing is to be done.</summary>
    Duplicate,

    /// <summary>Too many questions wait; the asker will be told so.</summary>
    Full,

    /// <summary>Not even that can be promised; the platform should deliver it again later.</summary>
    Overflow,
}

/// <summary>
/// The bounded, durable queue of what chat platforms hand in: in order within a thread, side by side across threads. What was
/// accepted is taken again after a restart until <see cref="Complete"/> is called.
/// </summary>
internal sealed class QuestionQueue
{
    private const int NoticesLength = 100;

    private readonly QuestionStore _store;
    private readonly ChatPlatformsOptions _options;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<ChatQuestion>> _busy = [];
    private readonly Dictionary<string, int> _perAsker = [];
    private readonly Channel<ChatQuestion> _ready = Channel.CreateUnbounded<ChatQuestion>();
    private readonly Channel<ChatQuestion> _notices = Channel.CreateUnbounded<ChatQuestion>();
    private int _questions;
    private int _noticesWaiting;

    public QuestionQueue(QuestionStore store, IOptions<ChatPlatformsOptions> options)
    {
        (_store, _options) = (store, options.Value);
        foreach (var question in store.Waiting())
        {
            Schedule(question);
        }
    }

    /// <summary>How many questions wait or are being answered.</summary>
    public int Count => Volatile.Read(ref _questions);

    /// <summary>The questions whose turn it is. Each must be completed or put back.</summary>
    public ChannelReader<ChatQuestion> Ready => _ready.Reader;

    /// <summary>What is to be said to those whose question found no room; apart, so that slow answers do not hold it up.</summary>
    public ChannelReader<ChatQuestion> Notices => _notices.Reader;

    /// <summary>Accepts a question, unless one of its event keys was seen before or there is no room.</summary>
    public Acceptance Offer(ChatQuestion question, params IReadOnlyList<string> eventKeys)
    {
        lock (_lock)
        {
            var full = _questions >= _options.QueueLength
                || _perAsker.GetValueOrDefault(question.Asker) >= _options.QueueLengthPerPerson;
            if (full && _noticesWaiting >= NoticesLength)
            {
                return Acceptance.Overflow;
            }

            if (_store.Add(full ? question with { Kind = ChatQuestionKind.QueueFull, Text = "" } : question, eventKeys) is not { } kept)
            {
                return Acceptance.Duplicate;
            }

            Schedule(kept);
            return full ? Acceptance.Full : Acceptance.Accepted;
        }
    }

    /// <summary>Puts a question back to be taken again, ahead of the others of its thread.</summary>
    public void PutBack(ChatQuestion question) => ChannelOf(question).Writer.TryWrite(question);

    /// <summary>Forgets a question and lets the next one of its thread go.</summary>
    public void Complete(ChatQuestion question)
    {
        lock (_lock)
        {
            _store.Remove(question.Id);
            if (question.Kind == ChatQuestionKind.QueueFull)
            {
                _noticesWaiting--;
                return;
            }

            _questions--;
            if (--_perAsker[question.Asker] == 0)
            {
                _perAsker.Remove(question.Asker);
            }

            if (_busy[question.Thread].TryDequeue(out var next))
            {
                _ready.Writer.TryWrite(next);
            }
            else
            {
                _busy.Remove(question.Thread);
            }
        }
    }

    private void Schedule(ChatQuestion question)
    {
        if (question.Kind == ChatQuestionKind.QueueFull)
        {
            _noticesWaiting++;
            _notices.Writer.TryWrite(question);
            return;
        }

        _questions++;
        _perAsker[question.Asker] = _perAsker.GetValueOrDefault(question.Asker) + 1;
        if (_busy.TryGetValue(question.Thread, out var waiting))
        {
            waiting.Enqueue(question);
        }
        else
        {
            _busy[question.Thread] = new();
            _ready.Writer.TryWrite(question);
        }
    }

    private Channel<ChatQuestion> ChannelOf(ChatQuestion question) =>
        question.Kind == ChatQuestionKind.QueueFull ? _notices : _ready;
}
