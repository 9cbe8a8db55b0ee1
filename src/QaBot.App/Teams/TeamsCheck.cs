using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Looks whether Teams is set up: password, keys, tenant.</summary>
internal sealed class TeamsCheck(TeamsTokens tokens, TeamsKeys keys, IOptions<TeamsOptions> options)
{
    /// <summary>What was found; what is off is one line.</summary>
    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellation)
    {
        var teams = options.Value;
        if (!teams.IsOn)
        {
            return [new(CheckState.Off, "Teams", "off: Teams:AppId is not set (docs/teams.md)")];
        }

        return
        [
            .. teams.AllowAnonymousLoopback ? [new CheckResult(CheckState.Warning, "Teams: development", "requests of this machine need no token (Teams:AllowAnonymousLoopback)")] : Array.Empty<CheckResult>(),
            await CheckPasswordAsync(teams, cancellation),
            await keys.FetchAsync(cancellation)
                ? new(CheckState.Good, "Teams: signing keys", "fetched from Teams:OpenIdMetadataUrl")
                : new(CheckState.Bad, "Teams: signing keys", "could not be fetched from Teams:OpenIdMetadataUrl; no request can be told from a forged one"),
            teams.TenantId.Length > 0
                ? new(CheckState.Good, "Teams: tenant", "only Teams:TenantId is served")
                : new(CheckState.Warning, "Teams: tenant", "Teams:TenantId is not set: every tenant that has the app is served, and new bots must be of one tenant"),
        ];
    }

    private async Task<CheckResult> CheckPasswordAsync(TeamsOptions teams, CancellationToken cancellation)
    {
        const string Subject = "Teams: password";
        if (teams.AppPassword.Length == 0)
        {
            return new(teams.AllowAnonymousLoopback ? CheckState.Off : CheckState.Bad, Subject, "Teams:AppPassword is not set; without it nothing can be answered");
        }

        try
        {
            await tokens.GetAsync(TeamsTokens.BotScope, cancellation);
            return new(CheckState.Good, Subject, "a token was given");
        }
        catch (ChatDeliveryException e)
        {
            return new(CheckState.Bad, Subject, $"{e.Message} Look at Teams:AppId, Teams:AppPassword (expired?) and Teams:TenantId");
        }
    }
}
