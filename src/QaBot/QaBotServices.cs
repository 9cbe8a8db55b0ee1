using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Answering;
using QaBot.Citations;
using QaBot.Conversations;
using QaBot.Documents;
using QaBot.Evaluation;
using QaBot.Indexing;
using QaBot.Retrieval;

namespace QaBot;

/// <summary>Registers the engine.</summary>
public static class QaBotServices
{
    /// <summary>Adds everything it takes to read a folder of documents and to answer from it, in the order of the data flow.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings, with one section for each stage.</param>
    public static IServiceCollection AddQaBot(this IServiceCollection services, IConfiguration configuration) => services
        .AddDocuments(configuration)
        .AddIndexing(configuration)
        .AddRetrieval(configuration)
        .AddAnswering(configuration)
        .AddCitations(configuration)
        .AddConversations(configuration)
        .AddIndexingService()
        .AddEvaluation();
}
