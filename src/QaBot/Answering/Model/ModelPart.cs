namespace QaBot.Answering.Model;

/// <summary>A piece of what a model sends.</summary>
/// <param name="Text">More text; may be empty.</param>
/// <param name="Failure">Why nothing more comes; the last part then.</param>
internal sealed record ModelPart(string Text = "", ModelFailure? Failure = null)
{
    /// <summary>Tokens read and written, once they are known.</summary>
    public (int Input, int Output)? Tokens { get; init; }

    /// <summary>Whether the model stopped because it had written as much as it may.</summary>
    public bool IsCut { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
