namespace QaBot.Models;

/// <summary>A call to a model: what it may take, how it went and what it cost.</summary>
/// <param name="budget">What models may take for the question it belongs to; none where it belongs to no question.</param>
internal sealed class ModelCall(ModelBudget? budget)
{
    /// <summary>What models may take for the question.</summary>
    public ModelBudget? Budget { get; } = budget;

    /// <summary>When it began, by the line's clock.</summary>
    public long Started { get; set; }

    /// <summary>Why it failed, if it did.</summary>
    public ModelFailure? Failure { get; set; }

    /// <summary>What the server gave as its reason for refusing; foreign text.</summary>
    public string Reason { get; set; } = "";

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether the model said all it had to say; neither failed nor was stopped.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether the answer was cut off at its greatest length.</summary>
    public bool IsCut { get; set; }

    /// <summary>What it cost.</summary>
    public ModelUsage Usage { get; set; } = new(0, 0, TimeSpan.Zero);
}
