namespace QaBot;

/// <summary>What a model's call cost.</summary>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="Elapsed">Wall time of the call.</param>
public sealed record ModelUsage(int InputTokens, int OutputTokens, TimeSpan Elapsed);
