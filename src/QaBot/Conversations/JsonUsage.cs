namespace QaBot.Conversations;

/// <summary>What a model's call cost, as it is written in JSON.</summary>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="ElapsedMs">Wall time of the call in milliseconds.</param>
public sealed record JsonUsage(int InputTokens, int OutputTokens, double ElapsedMs);
