using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Options;
using QaBot.App.Callers;
using QaBot.App.Page.Library;

namespace QaBot.App.Page;

/// <summary>Switches the page on.</summary>
internal static class PageServices
{
    private const string Assets = "qabot.staticwebassets";

    /// <summary>Adds the page, set up by the section "Page". Needs the engine.</summary>
    public static IServiceCollection AddPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PageOptions>, PageOptionsValidator>();
        services.AddOptions<PageOptions>().Bind(configuration.GetSection(PageOptions.Section)).ValidateOnStart();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<PageState>();
        services.AddScoped<PageScript>();
        services.AddSingleton<DocumentUpload>();
        return services;
    }

    /// <summary>Maps the page to "/" and its files to "/page" and "/_framework".</summary>
    public static void MapPage(this WebApplication app)
    {
        // What is built but not published lies where the manifest says; a published program has it in wwwroot.
        var manifest = Path.Combine(AppContext.BaseDirectory, Assets + ".runtime.json");
        if (File.Exists(manifest))
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new(WebHostDefaults.StaticWebAssetsKey, manifest)]).Build();
            StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, settings);
        }

        var endpoints = Assets + ".endpoints.json";
        app.UseAntiforgery();
        app.MapStaticAssets(endpoints).Requires(Scopes.None);
        app.MapRazorComponents<PageRoot>()
            .Requires(Scopes.Ask | Scopes.Read)
            .WithStaticAssets(endpoints)
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null); // SecurityHeaders sends a stricter policy
    }
}
