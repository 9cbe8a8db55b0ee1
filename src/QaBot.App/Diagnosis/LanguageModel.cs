using QaBot.Answering.Model;
using QaBot.App.Commands;
using QaBot.Retrieval.Dense;

namespace QaBot.App.Diagnosis;

/// <summary>Calls the language model and the embedding model once, where one is switched on.</summary>
internal static class LanguageModel
{
    /// <summary>Whether they answered, and else what is wrong in words; nothing about a model that is off.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(Invocation run, CancellationToken cancellation)
    {
        var result = await run.Get<ModelCheck>().CheckAsync(run.Language, cancellation);
        var vectors = await run.Get<DenseCheck>().CheckAsync(run.Language, cancellation);
        return
        [
            .. result.IsOn ? [new Finding(result.IsGood ? FindingKind.Good : FindingKind.Problem, "Model", result.Detail)] : Array.Empty<Finding>(),
            .. vectors is not null ? [new Finding(vectors.Failure is null ? FindingKind.Good : FindingKind.Problem, "Dense", vectors.Detail)] : Array.Empty<Finding>(),
        ];
    }
}
