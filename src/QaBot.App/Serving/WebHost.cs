using QaBot.App.Api;
using QaBot.App.Callers;
using QaBot.App.Mcp;
using QaBot.App.OpenAi;
using QaBot.App.Page;
using QaBot.App.Slack;
using QaBot.App.Teams;
using QaBot.App.Telemetry;

namespace QaBot.App.Serving;

/// <summary>The web server of <c>qabot serve</c>: what it can do, one line a thing.</summary>
internal static class WebHost
{
    // The framework's own lines would hold addresses, and in them what people search for.
    private static readonly Dictionary<string, string?> QuietLog = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.Hosting"] = "Warning",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",
    };

    /// <summary>Builds the server with all surfaces; those without their keys are off.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="addEngine">Registers <see cref="IConversations"/> and what else answers.</param>
    public static WebApplication Build(IConfiguration configuration, Action<IServiceCollection> addEngine)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = configuration["environment"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(QuietLog).AddConfiguration(configuration);
        addEngine(builder.Services);
        builder.AddServing();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddCallers(builder.Configuration);
        builder.Services.AddApi();
        builder.Services.AddOpenAi(builder.Configuration);
        builder.Services.AddMcpOverHttp();
        builder.Services.AddPage(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);

        var app = builder.Build();
        app.UseServing();
        app.UseCallers();
        app.MapHealth();
        app.MapMetrics();
        app.MapApi();
        app.MapOpenAi();
        app.MapMcpSurface();
        app.MapPage();
        var platforms = app.MapGroup("").FromAnywhere().Requires(Scopes.None).ExcludeFromDescription();
        platforms.MapSlack();
        platforms.MapTeams();
        return app;
    }
}
