using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QaBot.Language;
using QaBot.Retrieval.Dense;

namespace QaBot.Retrieval;

/// <summary>Registers retrieval.</summary>
internal static class RetrievalServices
{
    /// <summary>Adds the words and the <see cref="IRetriever"/>, set up by the section "Retrieval". Needs the index.</summary>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<RetrievalOptions>, RetrievalOptionsValidator>();
        services.AddOptions<RetrievalOptions>().Bind(configuration.GetSection(RetrievalOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => LexiconSource.Load(provider.GetRequiredService<IOptions<RetrievalOptions>>().Value));
        services.AddSingleton(_ => Bilingual.BuiltIn);
        services.AddSingleton<QuestionReader>();
        services.AddSingleton(provider => new WordAnalyser(provider.GetRequiredService<Lexicon>()));
        services.AddSingleton(_ => RankingModel.BuiltIn);
        services.AddSingleton<SentenceRanker>();
        services.AddSingleton<LexicalRetriever>();
        services.AddSingleton<IRetriever>(provider => provider.GetRequiredService<LexicalRetriever>());
        services.AddDense(configuration);
        return services;
    }
}
