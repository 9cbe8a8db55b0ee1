namespace QaBot.Evaluation;

/// <summary>How far an evaluation is.</summary>
/// <param name="Done">Questions answered.</param>
/// <param name="Total">Questions of the set.</param>
public readonly record struct EvaluationProgress(int Done, int Total);
