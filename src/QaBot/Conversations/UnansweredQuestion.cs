namespace QaBot.Conversations;

/// <summary>A question that was refused, or whose answer a reader rated unhelpful.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Standalone">As searched, standing alone.</param>
/// <param name="Refused">Whether the documents held no answer; else the answer was rated unhelpful.</param>
/// <param name="At">When it was asked.</param>
internal sealed record UnansweredQuestion(string Question, string Standalone, bool Refused, DateTimeOffset At)
{
    /// <summary>The turn's number in its conversation.</summary>
    public int Turn { get; init; }

    /// <summary>The questions before it in its conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The reader's verdict, if one was given.</summary>
    public Feedback? Feedback { get; init; }
}
