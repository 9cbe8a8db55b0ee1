namespace QaBot;

/// <summary>An answer a model wrote and of which every statement was proven by a citation.</summary>
/// <param name="Text">The text as it passed the gate, with citation numbers.</param>
/// <param name="Citations">The citations in order of appearance.</param>
public sealed record GeneratedAnswer(string Text, IReadOnlyList<Citation> Citations) : Answer(Text, Citations)
{
    /// <inheritdoc/>
    public override string Kind => "generated";

    /// <summary>How many statements the gate checked.</summary>
    public int Checked { get; init; }

    /// <summary>The statements that could not be proven and were taken out or marked.</summary>
    public IReadOnlyList<string> Unproven { get; init; } = [];
}
