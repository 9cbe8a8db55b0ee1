using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace QaBot.Answering.Model;

/// <summary>Registers the language model.</summary>
internal static class ModelServices
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>Adds the settings and the check of section "Model" and, if a model is set up, puts it before the extracting answerer.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ModelOptions.Section);
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ModelCheck>();
        if (string.IsNullOrEmpty(section[nameof(ModelOptions.Endpoint)]) || string.IsNullOrEmpty(section[nameof(ModelOptions.Name)]))
        {
            return services;
        }

        services.AddSingleton<ModelMetrics>();
        services.AddSingleton<ModelRest>();
        services.AddSingleton<PromptFiles>();
        services.AddSingleton<ClaimWords>();
        services.AddSingleton<ChatModel>();
        services.AddSingleton<IAnswerer, GenerativeAnswerer>();
        services.AddModelHttp();
        services.AddModelRetrieval(section);
        return services;
    }

    /// <summary>Puts the model before the retriever registered so far, if it is to help with finding.</summary>
    private static void AddModelRetrieval(this IServiceCollection services, IConfigurationSection section)
    {
        string[] switches = [nameof(ModelOptions.RewriteFollowUps), nameof(ModelOptions.ExpandQueries), nameof(ModelOptions.Rerank)];
        if (!switches.Any(name => bool.TryParse(section[name], out var isOn) && isOn))
        {
            return;
        }

        var inner = services.Last(service => service.ServiceType == typeof(IRetriever)).ImplementationFactory!;
        services.AddSingleton<ShortReply>();
        services.AddSingleton<IRetriever>(provider => ActivatorUtilities.CreateInstance<ModelRetriever>(provider, inner(provider)));
    }

    /// <summary>
    /// One more attempt where the server stumbles, and a circuit breaker, so that a dead server is not asked again and again.
    /// Their log is left out: a note below the answer says all there is to say.
    /// </summary>
    private static void AddModelHttp(this IServiceCollection services)
    {
        services.AddMetrics();
        services.Configure<LoggerFilterOptions>(filter => filter.AddFilter("Polly", LogLevel.None).AddFilter("System.Net.Http.HttpClient.model", LogLevel.None));
        services.AddHttpClient(ChatModel.HttpName)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(Math.Max(1, provider.GetRequiredService<IOptions<ModelOptions>>().Value.TimeoutSeconds / 3.0)),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddResilienceHandler("model", static (pipeline, context) =>
            {
                var rest = context.ServiceProvider.GetRequiredService<IOptions<ModelOptions>>().Value.RestSeconds;
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = 1,
                    Delay = TimeSpan.FromMilliseconds(300),
                    MaxDelay = LongestWait,
                    ShouldHandle = static args => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(args.Outcome) && !AsksToWait(args.Outcome.Result)),
                });
                pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
                {
                    FailureRatio = 1,
                    MinimumThroughput = 2,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = TimeSpan.FromSeconds(Math.Max(0.5, rest)),
                });
            });
    }

    /// <summary>A server that asks to be left alone for longer than an answer may wait is not asked again.</summary>
    private static bool AsksToWait(HttpResponseMessage? response) => response?.StatusCode == HttpStatusCode.TooManyRequests
        && (response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow) > LongestWait;
}
