using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace QaBot.App.Serving;

/// <summary>What every surface of the server stands on: addresses, limits, headers, errors.</summary>
internal static class ServingSetup
{
    /// <summary>Adds the server itself, set up by the section "Serving"; "urls" from the command line goes before "Serving:Urls".</summary>
    public static void AddServing(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(ServingOptions.Section);
        var urls = builder.Configuration["urls"];
        builder.Services.AddSingleton<IValidateOptions<ServingOptions>, ServingOptionsValidator>();
        builder.Services.AddOptions<ServingOptions>().Bind(section)
            .PostConfigure(options => options.Urls = string.IsNullOrWhiteSpace(urls) ? options.Urls : urls)
            .ValidateOnStart();
        builder.Services.AddSingleton<ListenAddresses>();
        builder.Services.AddSingleton<HostGuard>();

        var options = section.Get<ServingOptions>() ?? new();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(string.IsNullOrWhiteSpace(urls) ? options.Urls : urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBodyKilobytes * 1024L;
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.StopSeconds));
        builder.Services.AddProblemDetails();
    }

    /// <summary>Puts in place what every request passes before it reaches a surface.</summary>
    public static void UseServing(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ServingOptions>>().Value;
        if (options.BehindProxy)
        {
            app.UseForwardedHeaders(Forwarding(options));
        }

        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = static e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.Use(SecurityHeaders.AddAsync);
        if (options.PathBase.Length > 0)
        {
            app.UsePathBase(options.PathBase);
        }

        app.UseRouting();
        var guard = app.Services.GetRequiredService<HostGuard>();
        app.Use(guard.CheckAsync);
        app.UseWhen(static context => context.Request.Path.StartsWithSegments("/api"), static api => api.UseStatusCodePages());
    }

    private static ForwardedHeadersOptions Forwarding(ServingOptions options)
    {
        var forwarding = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
        };
        foreach (var proxy in options.TrustedProxies)
        {
            forwarding.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        return forwarding;
    }
}
