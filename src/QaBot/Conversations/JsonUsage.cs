namespace QaBot.Conversations;

/// <summary>What the language model cost, as it is written in JSON.</summary>
/// <param name="InputTokens">Tokens read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="ElapsedMs">Wall time of the calls in milliseconds.</param>
public sealed record JsonUsage(int InputTokens, int OutputTokens, double ElapsedMs)
{
    internal static JsonUsage? From(ModelUsage? usage) => usage is null ? null : new(usage.InputTokens, usage.OutputTokens, Math.Round(usage.Elapsed.TotalMilliseconds, 2));

    internal ModelUsage ToUsage() => new(InputTokens, OutputTokens, TimeSpan.FromMilliseconds(ElapsedMs));
}
