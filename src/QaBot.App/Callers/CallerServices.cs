using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QaBot.App.Commands;
using QaBot.App.Serving;

namespace QaBot.App.Callers;

/// <summary>Finds out who calls and keeps them to what they may do.</summary>
internal static class CallerServices
{
    /// <summary>Adds the telling of callers, set up by the section "Callers"; keys lie in "qabot.db" in the index folder.</summary>
    public static IServiceCollection AddCallers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<CallersOptions>, CallersOptionsValidator>();
        services.AddOptions<CallersOptions>().Bind(configuration.GetSection(CallersOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ApiKeyStore>(provider, DatabaseOf(configuration)));
        services.AddSingleton<CollectionRights>();
        services.AddSingleton<CallerFinder>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<CallerGate>();
        services.AddSignIn(configuration);
        return services;
    }

    /// <summary>Lets only those through who may use what they call.</summary>
    /// <exception cref="CommandException">Others than this machine could call, and nobody would have to say who they are.</exception>
    public static void UseCallers(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ListenAddresses>().IsLocal
            && !app.Services.GetRequiredService<IOptions<CallersOptions>>().Value.HasProvider
            && !app.Services.GetRequiredService<ApiKeyStore>().List().Any(static key => key.Revoked is null))
        {
            throw new CommandException(CallerTexts.For(app.Services.GetRequiredService<IOptions<ServingOptions>>().Value.Language).Unguarded, ExitCode.Usage);
        }

        app.UseAuthentication();
        var gate = app.Services.GetRequiredService<CallerGate>();
        app.Use(gate.PassAsync);
        app.MapSignIn();
    }

    /// <summary>The file that holds the keys.</summary>
    internal static string DatabaseOf(IConfiguration configuration) => Path.GetFullPath(Path.Combine(configuration["Indexing:Folder"] ?? "index", "qabot.db"));
}
