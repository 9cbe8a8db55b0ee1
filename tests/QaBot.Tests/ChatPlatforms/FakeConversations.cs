using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>Conversations with fixed answers, which can be held back, cut into pieces, made to fail.</summary>
internal sealed class FakeConversations : IConversations
{
    private readonly ConcurrentDictionary<string, int> _turns = new();
    private readonly ConcurrentDictionary<string, Func<string, Answer>> _answers = new();
    private TaskCompletionSource _gate = Opened();

    /// <summary>Every request, in the order of arrival.</summary>
    public ConcurrentQueue<AskRequest> Asked { get; } = new();

    /// <summary>Every verdict.</summary>
    public ConcurrentQueue<(string Owner, string Conversation, int Turn, Feedback Feedback)> Rated { get; } = new();

    /// <summary>How many characters a streamed piece has; 0 sends the text in one piece.</summary>
    public int PieceLength { get; set; }

    /// <summary>How long to wait between two pieces.</summary>
    public TimeSpan PieceDelay { get; set; }

    /// <summary>Whether the final text is told to differ from the streamed one, which is then upper case.</summary>
    public bool Corrects { get; set; }

    /// <summary>What to throw instead of answering.</summary>
    public Exception? Failure { get; set; }

    public static Citation Citation(int number = 1) => new(
        number, "K7M4QX", "macron-sicherheitsgarantien-ukraine.txt", new(13, 13), new(10, 40), "in der sich 26 Staaten zur Entsendung von Truppen in die Ukraine bereiterklärt haben")
    {
        Title = "Macron und die Sicherheitsgarantien",
        Heading = "Zeitenwende 2.0",
        Url = "https://xpert.digital/artikel#:~:text=26%20Staaten",
    };

    /// <summary>The answer to everything that has no own one.</summary>
    public static Answer Usual => new ExtractedAnswer("**26 Staaten** haben sich bereiterklärt. [1]", [Citation()]) { ShortAnswer = "26 Staaten" };

    /// <summary>Answers <paramref name="question"/> in an own way.</summary>
    public void Answer(string question, Answer answer) => _answers[question] = _ => answer;

    /// <summary>Holds answers back until <see cref="Open"/>.</summary>
    public void Hold() => _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.TrySetResult();

    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default)
    {
        await foreach (var part in StreamAsync(request, cancellation))
        {
            if (part is DonePart done)
            {
                return done.Reply;
            }
        }

        throw new InvalidOperationException();
    }

    public async IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Asked.Enqueue(request);
        await _gate.Task.WaitAsync(cancellation);
        if (Failure is { } failure)
        {
            throw failure;
        }

        var answer = _answers.TryGetValue(request.Question, out var own) ? own(request.Question) : Usual;
        var text = Corrects ? answer.Text.ToUpperInvariant() : answer.Text;
        for (var i = 0; i < text.Length; i += PieceLength is 0 ? text.Length : PieceLength)
        {
            yield return new TextPart(PieceLength is 0 ? text : text[i..Math.Min(text.Length, i + PieceLength)]);
            await Task.Delay(PieceDelay, cancellation);
        }

        foreach (var citation in answer.Citations)
        {
            yield return new CitationPart(citation);
        }

        var conversation = request.Conversation ?? "new";
        var turn = _turns.AddOrUpdate(conversation, 1, (_, n) => n + 1);
        yield return new DonePart(new(request.Question, answer, [], TimeSpan.FromMilliseconds(2)) { Conversation = conversation, Turn = turn }, Corrects);
    }

    public Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default)
    {
        Rated.Enqueue((owner, conversation, turn, feedback));
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Conversation>>([]);

    public Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Turn>>([]);

    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default) => Task.FromResult(false);

    private static TaskCompletionSource Opened()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }
}
