using QaBot.Answering.Model;
using QaBot.App.Commands;

namespace QaBot.App.Diagnosis;

/// <summary>Calls the language model once, if one is switched on.</summary>
internal static class LanguageModel
{
    /// <summary>Whether it answered, and else what is wrong in words; nothing about a model that is off.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(Invocation run, CancellationToken cancellation)
    {
        var result = await run.Get<ModelCheck>().CheckAsync(run.Language, cancellation);
        return result.IsOn ? [new Finding(result.IsGood ? FindingKind.Good : FindingKind.Problem, "Model", result.Detail)] : [];
    }
}
