using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QaBot.Retrieval.Dense;

/// <summary>Registers retrieval by vectors.</summary>
internal static class DenseServices
{
    /// <summary>Adds the settings of section "Dense" and, if an embedding model is set up, puts its vectors beside the words.</summary>
    public static IServiceCollection AddDense(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DenseOptions.Section);
        services.AddSingleton<IValidateOptions<DenseOptions>, DenseOptionsValidator>();
        services.AddOptions<DenseOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton(provider => new VectorUpkeep(provider));
        services.AddSingleton<DenseCheck>();
        var isLocal = !string.IsNullOrEmpty(section[nameof(DenseOptions.ModelFile)]);
        if (!isLocal && (string.IsNullOrEmpty(section[nameof(DenseOptions.Endpoint)]) || string.IsNullOrEmpty(section[nameof(DenseOptions.Name)])))
        {
            return services;
        }

        services.AddSingleton(isLocal ? Local : (Func<IServiceProvider, IEmbedder>)Remote);
        services.AddSingleton<PassageVectors>();
        services.AddHostedService<VectorService>();
        services.AddSingleton<DenseRetriever>();
        services.AddSingleton<IRetriever>(provider => provider.GetRequiredService<DenseRetriever>());
        return services;
    }

    // In methods of their own, so that ONNX Runtime is only loaded where it is used.
    private static OnnxEmbedder Local(IServiceProvider provider) => new(provider.GetRequiredService<IOptions<DenseOptions>>());

    private static EndpointEmbedder Remote(IServiceProvider provider) => new(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }), provider.GetRequiredService<IOptions<DenseOptions>>());
}
