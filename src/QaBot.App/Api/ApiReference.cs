using System.Security.Cryptography;
using QaBot.App.Callers;
using Scalar.AspNetCore;

namespace QaBot.App.Api;

/// <summary>The page on which the API can be read and tried; everything it loads comes from this server.</summary>
internal static class ApiReference
{
    /// <summary>Maps <c>/api/openapi.json</c>, which describes the API, and <c>/api/docs</c>, which shows it.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/api/openapi.json").Requires(Scopes.None);
        app.MapScalarApiReference("/api/docs", static (options, context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            options.WithTitle("QaBot API").WithNonce(nonce).DisableDefaultFonts().DisableAgent().DisableTelemetry().HideDeveloperTools().HideClientButton()
                .AddDocument("v1", routePattern: $"{context.Request.PathBase}/api/openapi.json");
        }).Requires(Scopes.None);
    }
}
