using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace QaBot.App.ChatPlatforms;

/// <summary>Registers what Slack and Teams share.</summary>
internal static class ChatPlatformServices
{
    /// <summary>Adds the durable queue of questions and what drains it; calling it twice changes nothing.</summary>
    public static IServiceCollection AddChatPlatforms(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(s => s.ServiceType == typeof(QuestionQueue)))
        {
            return services;
        }

        services.AddOptions<ChatPlatformsOptions>().Bind(configuration.GetSection(ChatPlatformsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChatPlatformsOptions>, ChatPlatformsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<ChatStore>(s, Path.GetFullPath(Path.Combine(configuration["Indexing:Folder"] ?? "index", "qabot.db"))));
        services.AddSingleton(s => ChatPlatformTexts.For(s.GetRequiredService<IOptions<ChatPlatformsOptions>>().Value.Language));
        services.AddSingleton(s => LookupTexts.For(s.GetRequiredService<IOptions<ChatPlatformsOptions>>().Value.Language));
        services.AddSingleton<QuestionStore>();
        services.AddSingleton<QuestionQueue>();
        services.AddSingleton<EventLedger>();
        services.AddSingleton<EngagedThreads>();
        services.AddSingleton<SentAnswers>();
        services.AddSingleton<RunningAnswers>();
        services.AddSingleton<SourceLinks>();
        services.AddSingleton<ChatLookups>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<AddressCheck>();
        services.AddSingleton<ChatAnswerer>();
        services.AddHostedService<QuestionDrain>();
        return services;
    }
}
