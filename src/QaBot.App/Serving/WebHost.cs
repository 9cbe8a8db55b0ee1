using QaBot.App.Slack;
using QaBot.App.Teams;

namespace QaBot.App.Serving;

/// <summary>The web server of <c>qabot serve</c>.</summary>
internal static class WebHost
{
    /// <summary>Builds the server with all surfaces; those without their keys are off.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="addEngine">Registers <see cref="IConversations"/> and what else answers.</param>
    public static WebApplication Build(IConfiguration configuration, Action<IServiceCollection> addEngine)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = configuration["environment"] });
        builder.Configuration.AddConfiguration(configuration);
        addEngine(builder.Services);
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);

        var app = builder.Build();
        app.MapSlack();
        app.MapTeams();
        return app;
    }
}
