namespace QaBot;

/// <summary>An answer made of sentences of the documents, each quoted and cited.</summary>
/// <param name="Text">The sentences with their citation numbers.</param>
/// <param name="Citations">One citation for each quoted piece.</param>
public sealed record ExtractedAnswer(string Text, IReadOnlyList<Citation> Citations) : Answer(Text, Citations)
{
    /// <inheritdoc/>
    public override string Kind => "extracted";

    /// <summary>The short answer (a number, date, name) if one was found; it is marked bold in the text.</summary>
    public string? ShortAnswer { get; init; }

    /// <summary>A remark to show below the answer, such as that a model could not be reached; mostly none.</summary>
    public string? Note { get; init; }
}
