using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Registers the Teams surface.</summary>
internal static class TeamsServices
{
    /// <summary>Adds Teams; without its keys in the section <c>Teams</c> it stays off.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddChatPlatforms(configuration);
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section))
            .Configure(o => o.AllowedServiceHosts = ListOf(configuration.GetSection($"{TeamsOptions.Section}:{nameof(TeamsOptions.AllowedServiceHosts)}")))
            .Validate<IHostEnvironment>(
                (o, environment) => !o.AllowAnonymousLoopback || environment.IsDevelopment(),
                "Teams:AllowAnonymousLoopback is for the environment \"Development\" only")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
        services.AddSingleton<TeamsServiceHosts>();
        services.AddSingleton<TeamsKeys>();
        services.AddSingleton<TeamsAuthentication>();
        services.AddSingleton<TeamsTokens>();
        services.AddSingleton<TeamsClient>();
        services.AddSingleton<TeamsMessages>();
        services.AddSingleton<TeamsCards>();
        services.AddSingleton<TeamsHistory>();
        services.AddSingleton<TeamsHandler>();
        services.AddSingleton<TeamsInvokes>();
        services.AddSingleton<TeamsCheck>();
        services.AddSingleton<IChatSurface, TeamsSurface>();
        services.AddHttpClient(TeamsClient.HttpName, client => client.Timeout = TimeSpan.FromSeconds(100))
            .ConfigurePrimaryHttpMessageHandler(s => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = s.GetRequiredService<TeamsServiceHosts>().ConnectAsync,
            })
            .RemoveAllLoggers()
            .AddResilienceHandler("teams", (pipeline, context) =>
            {
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.AddRetry(Again());
                pipeline.AddTimeout(TimeSpan.FromSeconds(30));
            });
        services.AddHttpClient(TeamsClient.LoginName, client => client.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>What the documentation says is to be sent again.</summary>
    private static HttpRetryStrategyOptions Again() => new()
    {
        MaxRetryAttempts = 5,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(1),
        ShouldRetryAfterHeader = true,
        ShouldHandle = args => ValueTask.FromResult((int?)args.Outcome.Result?.StatusCode is 429 or 412 or 502 or 504),
    };

    /// <summary>A list as configuration writes it, or as one value with commas, as an environment variable does.</summary>
    private static string[] ListOf(IConfigurationSection section) =>
        section.Value is { } list
            ? list.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. section.GetChildren().Select(c => c.Value).OfType<string>()];
}
