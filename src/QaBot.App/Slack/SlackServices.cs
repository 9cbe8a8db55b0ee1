using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Registers the Slack surface.</summary>
internal static class SlackServices
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Adds Slack; without its keys in the section <c>Slack</c> it stays off.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddChatPlatforms(configuration);
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddSingleton(s => SlackTexts.For(s.GetRequiredService<IOptions<ChatPlatformsOptions>>().Value.Language));
        services.AddSingleton<SlackAuthentication>();
        services.AddSingleton<SlackClient>();
        services.AddSingleton<SlackMessages>();
        services.AddSingleton<SlackHistory>();
        services.AddSingleton<SlackHandler>();
        services.AddSingleton<SlackReasonForm>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<SlackCommands>();
        services.AddSingleton<SlackEnvelopes>();
        services.AddSingleton<SlackCheck>();
        services.AddSingleton<IChatSurface, SlackSurface>();
        services.AddHostedService<SlackSocket>();
        services.AddHttpClient(SlackClient.HttpName, client => client.Timeout = TimeSpan.FromSeconds(100))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // The addresses of responses are secrets, and the standard logger writes addresses.
            .RemoveAllLoggers()
            .AddResilienceHandler("slack", (pipeline, context) =>
            {
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.AddRetry(ObeyRateLimit());
                pipeline.AddTimeout(TimeSpan.FromSeconds(30));
            });
        return services;
    }

    /// <summary>Only what Slack did not carry out is sent again: posting has no other protection against doubles.</summary>
    private static HttpRetryStrategyOptions ObeyRateLimit() => new()
    {
        MaxRetryAttempts = 5,
        ShouldRetryAfterHeader = true,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } limited
            && (limited.Headers.RetryAfter?.Delta ?? TimeSpan.Zero) <= LongestWait),
    };
}
