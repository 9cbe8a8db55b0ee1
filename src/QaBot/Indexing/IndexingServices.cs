using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>Registers the index.</summary>
internal static class IndexingServices
{
    /// <summary>Adds reading and writing of the index, set up by the section "Indexing". Needs <see cref="DocumentsServices.AddDocuments"/>.</summary>
    public static IServiceCollection AddIndexing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<IndexingOptions>, IndexingOptionsValidator>();
        services.AddOptions<IndexingOptions>().Bind(configuration.GetSection(IndexingOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PassageSchema>();
        services.AddSingleton<IndexFolder>();
        services.AddSingleton<IndexSeal>();
        services.AddSingleton(provider => new IndexHealth(
            provider.GetRequiredService<IndexFolder>(), provider.GetRequiredService<IndexSeal>(), provider.GetRequiredService<IOptions<IndexingOptions>>()));
        services.AddSingleton<PassageIndex>();
        services.AddSingleton<IndexWriting>();
        services.AddSingleton(provider => new IngestionPipeline(
            provider.GetRequiredService<DocumentFolder>(), provider.GetRequiredService<IndexFolder>(),
            provider.GetRequiredService<PassageSchema>, // its word lists are not waited for while nothing has changed
            provider.GetRequiredService<PassageIndex>(), provider.GetRequiredService<IndexWriting>(),
            provider.GetRequiredService<IOptions<IndexingOptions>>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetServices<IIndexFollowUp>, provider.GetRequiredService<ILogger<IngestionPipeline>>()));
        services.AddSingleton(provider => new IndexFreshness(
            provider.GetRequiredService<DocumentFolder>(), provider.GetRequiredService<IndexFolder>(), provider.GetRequiredService<PassageIndex>(), provider.GetRequiredService<IngestionPipeline>(),
            provider.GetRequiredService<IOptions<IndexingOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new IndexReadiness(provider.GetRequiredService<PassageIndex>()));
        services.AddSingleton<DocumentLibrary>();
        services.AddSingleton<IDocumentLibrary>(provider => provider.GetRequiredService<DocumentLibrary>());
        return services;
    }

    /// <summary>Adds the service that keeps the index in step with the folder while the program runs.</summary>
    public static IServiceCollection AddIndexingService(this IServiceCollection services) => services.AddHostedService<IndexingService>();
}
