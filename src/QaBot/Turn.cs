namespace QaBot;

/// <summary>One question and its answer in a conversation.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Question">As asked.</param>
/// <param name="Answer">As answered.</param>
/// <param name="At">When it was asked.</param>
public sealed record Turn(int Number, string Question, Answer Answer, DateTimeOffset At)
{
    /// <summary>The reader's verdict, if one was given.</summary>
    public Feedback? Feedback { get; init; }
}

/// <summary>A reader's verdict on an answer.</summary>
/// <param name="Helpful">Thumb up or down.</param>
/// <param name="Reason">In the reader's words, may be empty.</param>
public sealed record Feedback(bool Helpful, string Reason = "");
