using System.Security.Claims;

namespace QaBot.App.Callers;

/// <summary>Carries a caller where only a principal travels: into the page's circuit, which outlives the request.</summary>
internal static class CallerPrincipal
{
    private const string Scheme = "QaBot";
    private const string Owner = "qabot:owner";
    private const string Scopes = "qabot:scopes";
    private const string Collection = "qabot:collection";
    private const string Everything = "qabot:everything";

    /// <summary>The principal of a caller; an anonymous one of nobody.</summary>
    public static ClaimsPrincipal Of(Caller caller)
    {
        if (caller.Owner.Length == 0)
        {
            return new(new ClaimsIdentity());
        }

        var claims = new List<Claim> { new(Owner, caller.Owner), new(Scopes, ((int)caller.Scopes).ToString(System.Globalization.CultureInfo.InvariantCulture)) };
        claims.AddRange(caller.Access.Collections is { } collections ? collections.Select(static name => new Claim(Collection, name)) : [new Claim(Everything, "1")]);
        if (caller.Name is { } name)
        {
            claims.Add(new(ClaimTypes.Name, name));
        }

        return new(new ClaimsIdentity(claims, Scheme));
    }

    /// <summary>The caller a principal stands for; nobody, if the gate did not make it.</summary>
    public static Caller Read(ClaimsPrincipal principal)
    {
        if (principal.Identities.FirstOrDefault(static identity => identity.AuthenticationType == Scheme) is not { } identity
            || identity.FindFirst(Owner)?.Value is not { } owner
            || !int.TryParse(identity.FindFirst(Scopes)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var scopes))
        {
            return Caller.Nobody;
        }

        var access = identity.HasClaim(Everything, "1") ? Access.All : new Access(identity.FindAll(Collection).Select(static claim => claim.Value).ToHashSet(StringComparer.Ordinal));
        return new(owner, (Callers.Scopes)scopes, access) { Name = identity.FindFirst(ClaimTypes.Name)?.Value };
    }
}
