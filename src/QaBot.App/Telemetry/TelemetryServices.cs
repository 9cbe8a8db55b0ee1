using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QaBot.App.Callers;
using QaBot.App.Serving;

namespace QaBot.App.Telemetry;

/// <summary>Shows operators what the server does: metrics for Prometheus, and traces, metrics and logs by OTLP where a collector is named.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds telemetry around the engine that is registered, set up by the section "Telemetry".</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        services.AddOptions<TelemetryOptions>().Bind(configuration.GetSection(TelemetryOptions.Section)).ValidateOnStart();
        services.AddSingleton<AnswerMetrics>();
        services.Wrap<IRetriever>(static (inner, provider) => new MeasuredRetriever(inner, provider.GetRequiredService<AnswerMetrics>()));
        services.Wrap<IAnswerer>(static (inner, provider) => new MeasuredAnswerer(inner, provider.GetRequiredService<AnswerMetrics>()));
        services.Wrap<IConversations>(static (inner, provider) => new MeasuredConversations(inner, provider.GetRequiredService<AnswerMetrics>()));

        var options = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(options.ServiceName, serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(static metrics => metrics
                .AddMeter($"{AnswerMetrics.Name}*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "ModelContextProtocol")
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());

        // Made before the provider, what the gauges look at is still there when the provider reads them for the last time.
        services.ConfigureOpenTelemetryMeterProvider(static (provider, _) => provider.GetRequiredService<AnswerMetrics>());
        if (options.OtlpEndpoint.Length > 0)
        {
            var collector = new Uri(options.OtlpEndpoint);
            telemetry
                .WithTracing(traces => traces.AddSource(AnswerMetrics.Name, "ModelContextProtocol").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter(otlp => otlp.Endpoint = collector))
                .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector))
                .WithLogging(logs => logs.AddOtlpExporter(otlp => otlp.Endpoint = collector));
        }

        return services;
    }

    /// <summary>Maps <c>/metrics</c>, for those who may see what concerns all callers.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder app) =>
        app.MapPrometheusScrapingEndpoint("/metrics").FromAnywhere().Requires(Scopes.Admin);

    // One thing more around what is registered, whatever that is; nothing where nothing is.
    private static void Wrap<T>(this IServiceCollection services, Func<T, IServiceProvider, T> around)
        where T : class
    {
        if (services.LastOrDefault(static service => service.ServiceType == typeof(T) && !service.IsKeyedService) is not { } inner)
        {
            return;
        }

        services.Remove(inner);
        services.Add(ServiceDescriptor.Singleton(provider => around(
            (T)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)),
            provider)));
    }
}
