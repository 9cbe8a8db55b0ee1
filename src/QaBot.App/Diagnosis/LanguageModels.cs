using QaBot.Answering.Model;
using QaBot.App.Commands;

namespace QaBot.App.Diagnosis;

/// <summary>Calls the language model and the embedding model once, where one is switched on.</summary>
internal static class LanguageModels
{
    /// <summary>Whether they answered, and else what is wrong in words; nothing about a model that is off.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(Invocation run, CancellationToken cancellation)
    {
        var check = run.Get<ModelCheck>();
        (string Section, ModelCheckResult Result)[] results =
            [("Model", await check.CheckAsync(run.Language, cancellation)), ("Dense", await check.CheckVectorsAsync(run.Language, cancellation))];
        return [.. results.Where(r => r.Result.IsOn).Select(r => new Finding(r.Result.IsGood ? FindingKind.Good : FindingKind.Problem, r.Section, r.Result.Detail))];
    }
}
