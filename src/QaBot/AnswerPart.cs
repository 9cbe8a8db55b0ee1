namespace QaBot;

/// <summary>A piece of an answer as an answerer gives it.</summary>
/// <param name="Text">More text, or <see langword="null"/>.</param>
/// <param name="Citation">A citation that has just become due, or <see langword="null"/>.</param>
/// <param name="Final">The whole answer, in the last part only.</param>
/// <param name="Corrected">In the last part: whether the answer's text differs from the pieces that came before it.</param>
public sealed record AnswerPart(string? Text = null, Citation? Citation = null, Answer? Final = null, bool Corrected = false);
