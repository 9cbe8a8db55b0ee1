using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QaBot.App.Teams;

/// <summary>Tells the Bot Framework's requests from others by their token and what the token says of the activity.</summary>
internal sealed class TeamsAuthentication(
    TeamsKeys keys, TeamsServiceHosts hosts, IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<TeamsAuthentication> logger)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>Reads a request's token; <see langword="null"/> if it is none that the Bot Framework issued for this bot.</summary>
    public async Task<TeamsCaller?> IdentifyAsync(string? authorization, IPAddress? remote, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(authorization))
        {
            return IsPlayground(remote) ? TeamsCaller.Playground : null;
        }

        const string Bearer = "Bearer ";
        if (options.Value.AppId.Length == 0 || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return await ValidateAsync(authorization[Bearer.Length..].Trim(), cancellation);
    }

    /// <summary>Whether a caller may bring this activity: channel, tenant and service address are those it stands for.</summary>
    public bool MayBring(TeamsCaller caller, TeamsActivity activity)
    {
        var reason = !hosts.IsAllowed(activity.ServiceUrl) ? "its service address is not allowed"
            : caller.IsPlayground ? (new Uri(activity.ServiceUrl).IsLoopback ? null : "it came without a token")
            : caller.ServiceUrl is { } claimed && claimed.TrimEnd('/') != activity.ServiceUrl.TrimEnd('/') ? "its token is for another service address"
            : caller.Endorsements is { } endorsed && !endorsed.Contains(activity.ChannelId) ? "its channel is not endorsed"
            : !IsOurTenant(activity) ? "it is of another tenant"
            : null;
        if (reason is not null)
        {
            logger.LogWarning("An activity was refused: {Reason}.", reason);
        }

        return reason is null;
    }

    private bool IsPlayground(IPAddress? remote) =>
        options.Value.AllowAnonymousLoopback && environment.IsDevelopment() && remote is not null && IPAddress.IsLoopback(remote);

    private bool IsOurTenant(TeamsActivity activity) =>
        options.Value.TenantId.Length == 0
        || (activity.Tenants.Count > 0 && activity.Tenants.All(t => string.Equals(t, options.Value.TenantId, StringComparison.OrdinalIgnoreCase)));

    private async Task<TeamsCaller?> ValidateAsync(string token, CancellationToken cancellation)
    {
        try
        {
            var id = new JsonWebToken(token).Kid;
            if (string.IsNullOrEmpty(id) || await keys.FindAsync(id, cancellation) is not { } key)
            {
                logger.LogWarning("A token was refused: it is signed with no key of the Bot Framework.");
                return null;
            }

            var result = await Tokens.ValidateTokenAsync(token, Rules(key.Key));
            if (!result.IsValid)
            {
                logger.LogWarning("A token was refused: {Reason}.", result.Exception.GetType().Name);
                return null;
            }

            var serviceUrl = result.Claims.TryGetValue("serviceurl", out var claim) || result.Claims.TryGetValue("serviceUrl", out claim) ? claim as string ?? "" : null;
            return new(serviceUrl, key.Endorsements);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            logger.LogWarning("A token was refused: it cannot be read.");
            return null;
        }
    }

    private TokenValidationParameters Rules(SecurityKey key) => new()
    {
        ValidIssuer = options.Value.TokenIssuer,
        ValidAudience = options.Value.AppId,
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) =>
            clock.GetUtcNow().UtcDateTime is var now && until is { } end && now <= end + Tolerance && (from is null || now >= from - Tolerance),
    };
}

/// <summary>Who a request comes from, by its token.</summary>
/// <param name="ServiceUrl">The service address the token is for, if it names one.</param>
/// <param name="Endorsements">The channels the signing key may sign for, or <see langword="null"/> if the key names none at all.</param>
internal sealed record TeamsCaller(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>The Agents Playground on this machine, which has no tokens.</summary>
    public static TeamsCaller Playground { get; } = new(null, null) { IsPlayground = true };

    /// <summary>Whether it came without a token, from this machine.</summary>
    public bool IsPlayground { get; private init; }
}
