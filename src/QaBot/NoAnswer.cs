namespace QaBot;

/// <summary>The answer that the documents do not say it.</summary>
/// <param name="Text">The refusal, as shown.</param>
/// <param name="Reason">Why.</param>
public sealed record NoAnswer(string Text, NoAnswerReason Reason) : Answer(Text, [])
{
    /// <inheritdoc/>
    public override string Kind => "none";

    /// <summary>The passage that came nearest, if any did.</summary>
    public Hit? Nearest { get; init; }

    /// <summary>Words of the question that no candidate contains, as the user wrote them.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];
}
