using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QaBot.Citations;

/// <summary>Registers what keeps, looks up and checks citations.</summary>
internal static class CitationsServices
{
    /// <summary>
    /// Adds <see cref="CitationLedger"/>, <see cref="CitationLookup"/>, <see cref="QuotationCheck"/> and <see cref="QuotationFile"/>,
    /// set up by the section "Citations"; the ledger lies in "qabot.db" in the index folder. Needs the index.
    /// </summary>
    public static IServiceCollection AddCitations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<CitationsOptions>, CitationsOptionsValidator>();
        services.AddOptions<CitationsOptions>().Bind(configuration.GetSection(CitationsOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IndexCandidates>();
        services.AddSingleton<PassageCandidates>(p => p.GetRequiredService<IndexCandidates>().Find);
        services.AddSingleton(p => new CitationLedger(
            new LedgerDatabase(Path.GetFullPath(Path.Combine(configuration["Indexing:Folder"] ?? "index", "qabot.db"))),
            p.GetRequiredService<IOptions<CitationsOptions>>().Value,
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<CitationLedger>>()));
        services.AddSingleton(p => new CitationLookup(
            p.GetRequiredService<CitationLedger>(), new CitationTracker(p.GetRequiredService<IDocumentLibrary>(), p.GetRequiredService<PassageCandidates>())));
        services.AddSingleton(p => new QuotationCheck(p.GetRequiredService<PassageCandidates>(), p.GetRequiredService<IDocumentLibrary>()));
        services.AddSingleton(p => new QuotationFile(
            p.GetRequiredService<QuotationCheck>(), p.GetServices<IDocumentReader>(), p.GetRequiredService<IOptions<CitationsOptions>>().Value));
        return services;
    }
}
