using System.Globalization;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Looks whether Teams is set up: password, keys, tenant.</summary>
internal sealed class TeamsCheck(TeamsTokens tokens, TeamsKeys keys, IOptions<TeamsOptions> options)
{
    /// <summary>What was found, in the words of <paramref name="language"/>; what is off is one line.</summary>
    public async Task<IReadOnlyList<CheckResult>> CheckAsync(string language, CancellationToken cancellation)
    {
        var (teams, texts) = (options.Value, TeamsCheckTexts.For(language));
        if (!teams.IsOn)
        {
            return [new(CheckState.Off, "Teams", texts.Off)];
        }

        return
        [
            .. teams.AllowAnonymousLoopback ? [new CheckResult(CheckState.Warning, texts.Development, texts.Anonymous)] : Array.Empty<CheckResult>(),
            await CheckPasswordAsync(teams, texts, cancellation),
            await keys.FetchAsync(cancellation) ? new(CheckState.Good, texts.Keys, texts.KeysFetched) : new(CheckState.Bad, texts.Keys, texts.NoKeys),
            teams.TenantId.Length > 0 ? new(CheckState.Good, texts.Tenant, texts.OneTenant) : new(CheckState.Warning, texts.Tenant, texts.AnyTenant),
        ];
    }

    private async Task<CheckResult> CheckPasswordAsync(TeamsOptions teams, TeamsCheckTexts texts, CancellationToken cancellation)
    {
        if (teams.AppPassword.Length == 0)
        {
            return new(teams.AllowAnonymousLoopback ? CheckState.Off : CheckState.Bad, texts.Password, texts.NoPassword);
        }

        try
        {
            await tokens.GetAsync(TeamsTokens.BotScope, cancellation);
            return new(CheckState.Good, texts.Password, texts.TokenGiven);
        }
        catch (ChatDeliveryException e)
        {
            return new(CheckState.Bad, texts.Password, e.Answer is { } answer
                ? string.Format(CultureInfo.InvariantCulture, texts.TokenRefused, answer)
                : string.Format(CultureInfo.InvariantCulture, texts.Unreachable, new Uri(teams.TokenAddress).Host));
        }
    }
}
