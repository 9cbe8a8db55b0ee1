using QaBot.Conversations;

namespace QaBot.App.Api;

/// <summary>A part of the list of conversations.</summary>
/// <param name="Conversations">The conversations, the latest first.</param>
internal sealed record ConversationList(IReadOnlyList<Conversation> Conversations);

/// <summary>A conversation with its turns.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Turns">The turns in order.</param>
internal sealed record ConversationView(string Id, IReadOnlyList<TurnView> Turns);

/// <summary>A turn of a conversation.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Question">As asked.</param>
/// <param name="Answer">As answered.</param>
/// <param name="At">When it was asked.</param>
internal sealed record TurnView(int Number, string Question, JsonAnswer Answer, DateTimeOffset At)
{
    /// <summary>The reader's verdict.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>The turn in this shape.</summary>
    public static TurnView From(Turn turn) => new(turn.Number, turn.Question, JsonAnswer.From(turn.Answer), turn.At) { Feedback = turn.Feedback };
}
