using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace QaBot.App.Callers;

/// <summary>Signs people in with an OpenID Connect provider, and takes its bearer tokens.</summary>
internal static class SignIn
{
    /// <summary>Adds sign-in where "Callers:Authority" is set.</summary>
    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(CallersOptions.Section).Get<CallersOptions>() ?? new();
        var authentication = services.AddAuthentication();
        // Sessions outlive a restart: the keys that seal their cookies lie beside the index.
        services.AddDataProtection().SetApplicationName("qabot")
            .PersistKeysToFileSystem(new(Path.Combine(Path.GetDirectoryName(CallerServices.DatabaseOf(configuration))!, "sessions")));
        if (!options.HasProvider)
        {
            return;
        }

        authentication.AddJwtBearer(bearer =>
        {
            bearer.Authority = options.Authority;
            bearer.RequireHttpsMetadata = !IsLoopback(options.Authority);
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters.ValidAudience = options.Audience.Length > 0 ? options.Audience : options.ClientId;
            bearer.TokenValidationParameters.ValidateAudience = true;
        });
        authentication.AddCookie(cookie =>
        {
            cookie.Cookie.Name = "qabot";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        if (options.ClientId.Length > 0)
        {
            authentication.AddOpenIdConnect(oidc => Configure(oidc, options));
        }
    }

    /// <summary>Maps <c>/signout</c>.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder app) => app.MapPost("/signout", static async (HttpContext context) =>
    {
        if (await context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(CookieAuthenticationDefaults.AuthenticationScheme) is not null)
        {
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }

        return Results.LocalRedirect("~/");
    }).Requires(Scopes.None).ExcludeFromDescription();

    private static void Configure(OpenIdConnectOptions oidc, CallersOptions options)
    {
        oidc.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        oidc.Authority = options.Authority;
        oidc.RequireHttpsMetadata = !IsLoopback(options.Authority);
        oidc.ClientId = options.ClientId;
        oidc.ClientSecret = options.ClientSecret;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes back in the address: a form posted from the provider's site would be refused as foreign.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        foreach (var cookie in (CookieBuilder[])[oidc.CorrelationCookie, oidc.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.CallbackPath = "/signin/callback";
        oidc.SignedOutCallbackPath = "/signin/out";
        oidc.SaveTokens = false;
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
