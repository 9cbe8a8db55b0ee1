using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QaBot.Conversations;

namespace QaBot.Evaluation;

/// <summary>Registers the evaluation.</summary>
internal static class EvaluationServices
{
    /// <summary>Adds <see cref="Evaluator"/> and <see cref="Gaps"/> over the registered conversations and documents.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Evaluator>();
        services.AddSingleton(p => new Gaps(p.GetRequiredService<ConversationStore>()));
        return services;
    }
}
