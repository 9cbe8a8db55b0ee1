namespace QaBot.Evaluation;

/// <summary>A line of a question file as it stands there; anything may be missing.</summary>
internal sealed record QuestionLine
{
    public string? Id { get; init; }

    public string? Kind { get; init; }

    public string? Question { get; init; }

    public IReadOnlyList<string>? History { get; init; }

    public string? Document { get; init; }

    public IReadOnlyList<int>? Lines { get; init; }

    public IReadOnlyList<string>? Answers { get; init; }

    public bool? Answerable { get; init; }

    /// <summary>What a reader had to say about the answer, in a line made from feedback.</summary>
    public string? Remark { get; init; }
}
