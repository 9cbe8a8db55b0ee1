using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Registers retrieval by vectors.</summary>
internal static class DenseServices
{
    private const long LargestAnswer = 256 * 1024 * 1024;

    /// <summary>Adds the settings of section "Dense" and, if an embedding model is set up, puts its vectors beside the words.</summary>
    public static IServiceCollection AddDense(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DenseOptions.Section);
        services.AddSingleton<IValidateOptions<DenseOptions>, DenseOptionsValidator>();
        services.AddOptions<DenseOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton(provider => new VectorUpkeep(provider));
        var isLocal = !string.IsNullOrEmpty(section[nameof(DenseOptions.ModelFile)]);
        if (!isLocal && (string.IsNullOrEmpty(section[nameof(DenseOptions.Endpoint)]) || string.IsNullOrEmpty(section[nameof(DenseOptions.Name)])))
        {
            return services;
        }

        services.AddModelLine(EndpointEmbedder.LineName, static provider => Limits(provider.GetRequiredService<IOptions<DenseOptions>>().Value));
        services.AddSingleton(isLocal ? Local : (Func<IServiceProvider, IEmbedder>)Remote);
        services.AddSingleton<PassageVectors>();
        services.AddHostedService<VectorService>();
        services.AddSingleton<DenseRetriever>();
        services.AddSingleton<IRetriever>(provider => provider.GetRequiredService<DenseRetriever>());
        return services;
    }

    // In methods of their own, so that ONNX Runtime is only loaded where it is used.
    private static OnnxEmbedder Local(IServiceProvider provider) => new(provider.GetRequiredService<IOptions<DenseOptions>>());

    private static EndpointEmbedder Remote(IServiceProvider provider) => ActivatorUtilities.CreateInstance<EndpointEmbedder>(provider);

    private static ModelLimits Limits(DenseOptions dense) => new(TimeSpan.FromSeconds(dense.TimeoutSeconds), TimeSpan.FromSeconds(dense.RestSeconds), LargestAnswer);
}
