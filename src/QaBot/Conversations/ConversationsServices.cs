using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Citations;
using QaBot.Indexing;

namespace QaBot.Conversations;

/// <summary>Registers the conversations.</summary>
internal static class ConversationsServices
{
    /// <summary>Adds <see cref="IConversations"/> over the registered retriever and answerer, stored in "qabot.db" in the index folder.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConversationsOptions>().Bind(configuration.GetSection(ConversationsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConversationsOptions>, ConversationsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(p => new ConversationStore(
            new(
                Path.GetFullPath(Path.Combine(configuration["Indexing:Folder"] ?? "index", "qabot.db")),
                ConversationSchema.Upgrade,
                p.GetRequiredService<TimeProvider>(),
                p.GetRequiredService<ILogger<SharedDatabase>>()),
            p.GetRequiredService<IOptions<ConversationsOptions>>(),
            p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<AnswerPipeline>();
        services.AddSingleton<AnswerQuestion>(p =>
        {
            AnswerQuestion pipeline = p.GetRequiredService<AnswerPipeline>().RunAsync;
            var remembered = p.GetRequiredService<IOptions<ConversationsOptions>>().Value.CachedAnswers;
            return remembered == 0 ? pipeline : new AnswerCache(
                pipeline, p.GetRequiredService<PassageIndex>(), p.GetRequiredService<IDocumentLibrary>(), p.GetRequiredService<CitationLedger>(), remembered).RunAsync;
        });
        services.AddSingleton<IConversations, ConversationService>();
        return services;
    }
}
