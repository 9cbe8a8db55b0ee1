using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>How a model stands.</summary>
/// <param name="IsOn">Whether one is set up.</param>
/// <param name="Failure">What is wrong; <see langword="null"/> if it answered or is off.</param>
/// <param name="Detail">In words; never a secret.</param>
public sealed record ModelCheckResult(bool IsOn, ModelFailure? Failure, string Detail)
{
    /// <summary>Whether a model is set up and answers.</summary>
    public bool IsGood => IsOn && Failure is null;
}
