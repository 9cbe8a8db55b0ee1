namespace QaBot.App.Callers;

/// <summary>Finds out who calls and keeps them to what they may do.</summary>
internal static class CallerServices
{
    /// <summary>Adds the telling of callers, set up by the section "Callers".</summary>
    public static IServiceCollection AddCallers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CallerGate>();
        return services;
    }

    /// <summary>Lets only those through who may use what they call.</summary>
    public static void UseCallers(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<CallerGate>();
        app.Use(gate.PassAsync);
    }
}
