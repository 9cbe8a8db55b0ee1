namespace QaBot;

/// <summary>Everything that comes back for one question.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Answer">What is said.</param>
/// <param name="Hits">The passages found, best first, also for a refusal.</param>
/// <param name="Elapsed">Wall time from question to answer.</param>
public sealed record Reply(string Question, Answer Answer, IReadOnlyList<Hit> Hits, TimeSpan Elapsed)
{
    /// <summary>The conversation's id.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>The turn's number in its conversation, from 1; 0 outside one.</summary>
    public int Turn { get; init; }

    /// <summary>The question as it was searched, made to stand alone; the same as asked for a first question.</summary>
    public string StandaloneQuestion { get; init; } = Question;

    /// <summary>How much of the question the documents bear out, from 0 to 1.</summary>
    public double Confidence { get; init; }
}
