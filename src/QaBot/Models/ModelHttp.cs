using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;

namespace QaBot.Models;

/// <summary>Registers how a model's server is reached; the same for every model.</summary>
internal static class ModelHttp
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Adds the <see cref="ModelLine"/> of a name: one more attempt where the server stumbles, and a circuit breaker, so that a dead
    /// server is not asked again and again. Their log is left out: a note below the answer says all there is to say.
    /// </summary>
    public static IServiceCollection AddModelLine(this IServiceCollection services, string name, Func<IServiceProvider, ModelLimits> limits)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ModelMetrics>();
        services.AddKeyedSingleton(name, (provider, _) => ActivatorUtilities.CreateInstance<ModelLine>(provider, name, limits(provider)));
        services.Configure<LoggerFilterOptions>(filter => filter.AddFilter("Polly", LogLevel.None).AddFilter($"System.Net.Http.HttpClient.{name}", LogLevel.None));
        services.AddHttpClient(name)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(Math.Max(1, limits(provider).Time.TotalSeconds / 3)),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddResilienceHandler(name, (pipeline, context) =>
            {
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
                    BreakDuration = TimeSpan.FromSeconds(Math.Max(0.5, limits(context.ServiceProvider).Rest.TotalSeconds)),
                });
            });
        return services;
    }

    /// <summary>A server that asks to be left alone for longer than an answer may wait is not asked again.</summary>
    private static bool AsksToWait(HttpResponseMessage? response) => response?.StatusCode == HttpStatusCode.TooManyRequests
        && (response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow) > LongestWait;
}
