using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using QaBot.App.Serving;

namespace QaBot.App.Callers;

/// <summary>Tells who makes a request: by an API key, a bearer token, a signed-in session, or by being on this machine.</summary>
internal sealed class CallerFinder(ApiKeyStore keys, CollectionRights rights, ListenAddresses addresses, IOptions<CallersOptions> options)
{
    private const string Bearer = "Bearer ";
    private const int LongestPerson = 128;

    /// <summary>Whether callers need not say who they are.</summary>
    public bool IsOpen => addresses.IsLocal && !options.Value.Required && !options.Value.HasProvider;

    /// <summary>The caller; <see cref="Caller.Nobody"/> if they do not say or it does not hold.</summary>
    public async Task<Caller> FindAsync(HttpContext context)
    {
        // Programs made for other services send some key in any case; while no key is needed, only one of ours is looked at.
        if (TokenOf(context.Request) is { } token && !(IsOpen && !ApiKeyText.IsMeant(token)))
        {
            return keys.Find(token) is { } key ? OfKey(key, context.Request) : await OfSchemeAsync(context, JwtBearerDefaults.AuthenticationScheme);
        }

        return IsOpen ? Caller.Local
            : options.Value.HasProvider ? await OfSchemeAsync(context, CookieAuthenticationDefaults.AuthenticationScheme)
            : Caller.Nobody;
    }

    private static string? TokenOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : request.Headers["X-Api-Key"].ToString() is { Length: > 0 } key ? key
            : null;
    }

    private static Caller OfKey(ApiKey key, HttpRequest request)
    {
        var person = key.SpeaksForOthers ? request.Headers["X-OpenWebUI-User-Id"].ToString() : "";
        var owner = person.Length is > 0 and <= LongestPerson ? $"key:{key.Id}:{person}" : $"key:{key.Id}";
        var access = key.Collections is null ? Access.All : new Access(key.Collections.ToHashSet(StringComparer.Ordinal));
        return new(owner, key.Scopes, access) { Key = key.Id, PerMinute = key.PerMinute };
    }

    private async Task<Caller> OfSchemeAsync(HttpContext context, string scheme) =>
        options.Value.HasProvider && (await context.AuthenticateAsync(scheme)).Principal is { } person ? OfPerson(person) : Caller.Nobody;

    private Caller OfPerson(ClaimsPrincipal person)
    {
        var subject = person.FindFirst("sub")?.Value ?? person.FindFirst(ClaimTypes.NameIdentifier)?.Value;
        if (string.IsNullOrEmpty(subject))
        {
            return Caller.Nobody;
        }

        var groups = person.FindAll(options.Value.GroupsClaim).Select(static claim => claim.Value).ToList();
        var isAdmin = groups.Exists(options.Value.AdminGroups.Contains);
        return new($"user:{subject}", Scopes.Ask | Scopes.Read | (isAdmin ? Scopes.Admin : Scopes.None), rights.For(groups))
        {
            Name = person.FindFirst("name")?.Value ?? person.FindFirst("preferred_username")?.Value,
        };
    }
}
