using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using QaBot.App.Serving;

namespace QaBot.App.Callers;

/// <summary>Lets a request reach its endpoint only if its caller may use it and does not ask too often.</summary>
internal sealed class CallerGate(CallerFinder finder, RateLimits limits, IOptions<CallersOptions> options)
{
    /// <summary>Finds the caller and checks the endpoint's scopes; without a mark of its own, an endpoint is for those who may ask.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var needed = endpoint.Metadata.GetMetadata<RequiredScopes>()?.Scopes ?? Scopes.Ask;
        if (needed == Scopes.None)
        {
            await next(context);
            return;
        }

        if (!finder.IsOpen && limits.Count(context.Connection.RemoteIpAddress) is { } pause)
        {
            await SlowDownAsync(context, pause);
            return;
        }

        var caller = await finder.FindAsync(context);
        if (limits.Count(caller) is { } wait)
        {
            await SlowDownAsync(context, wait);
            return;
        }

        if (caller.May(needed))
        {
            context.Features.Set(caller);
            context.User = CallerPrincipal.Of(caller);
            await next(context);
            return;
        }

        await TurnAwayAsync(context, caller, needed);
    }

    private async Task TurnAwayAsync(HttpContext context, Caller caller, Scopes needed)
    {
        if (caller.Owner.Length > 0)
        {
            await context.RefuseAsync(StatusCodes.Status403Forbidden, $"This needs the right \"{needed.ToString().ToLowerInvariant()}\".");
        }
        else if (options.Value is { HasProvider: true, ClientId.Length: > 0 } && WantsPage(context.Request))
        {
            await context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme);
        }
        else
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await context.RefuseAsync(StatusCodes.Status401Unauthorized, "Send a valid API key as \"Authorization: Bearer …\". Keys are made with \"qabot keys create\".");
        }
    }

    private static Task SlowDownAsync(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.RefuseAsync(StatusCodes.Status429TooManyRequests, $"Too many requests; try again in {seconds} s.");
    }

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
