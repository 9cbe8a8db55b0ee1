namespace QaBot.Evaluation;

/// <summary>What one answer is worth.</summary>
/// <param name="Question">The question.</param>
/// <param name="Missing">Whether no answer was given at all, not even a refusal.</param>
/// <param name="Answered">Whether something was said.</param>
internal sealed record ScoredQuestion(SetQuestion Question, bool Missing, bool Answered)
{
    /// <summary>The answer's length in characters.</summary>
    public int Characters { get; init; }

    /// <summary>For each citation, whether its quote stands in its document.</summary>
    public IReadOnlyList<bool> Verbatim { get; init; } = [];

    /// <summary>Wall time in milliseconds, where it was measured.</summary>
    public double? ElapsedMs { get; init; }

    /// <summary>How sure QaBot was, from 0 to 1, where it said so.</summary>
    public double? Confidence { get; init; }

    /// <summary>The rank of the first hit at a gold line, from 1; 0 if there is none.</summary>
    public int Rank { get; init; }

    /// <summary>Whether it is short enough and holds a gold answer.</summary>
    public bool Holds { get; init; }

    /// <summary>Whether a verbatim citation points at a gold line.</summary>
    public bool Cited { get; init; }

    /// <summary>Whether the first citation alone is verbatim, at a gold line, and holds a gold answer.</summary>
    public bool First { get; init; }

    /// <summary>Whether it is right: held and cited, or rightly refused.</summary>
    public bool Right => Question.Answerable ? Holds && Cited : !Answered;

    /// <summary>What a gold hit at this rank adds to the mean reciprocal rank, which looks at ten.</summary>
    public double ReciprocalRank => Rank is > 0 and <= 10 ? 1.0 / Rank : 0;
}
