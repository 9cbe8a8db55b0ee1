namespace QaBot;

/// <summary>What calls of models cost.</summary>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="Elapsed">Wall time of the calls.</param>
public sealed record ModelUsage(int InputTokens, int OutputTokens, TimeSpan Elapsed);
