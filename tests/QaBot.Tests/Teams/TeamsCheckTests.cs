using Microsoft.Extensions.Configuration;
using QaBot.App.Diagnosis;

namespace QaBot.Tests.Teams;

public sealed class TeamsCheckTests
{
    private static async Task<string> CheckAsync(FakeTeams teams, string password, string openId = "/openid")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:AppId"] = FakeTeams.AppId,
            ["Teams:AppPassword"] = password,
            ["Teams:TokenUrl"] = new Uri(teams.Address, "/token").AbsoluteUri,
            ["Teams:OpenIdMetadataUrl"] = new Uri(teams.Address, openId).AbsoluteUri,
        }).Build();
        var findings = await ChatSurfaces.FindAsync(configuration, "de", TestContext.Current.CancellationToken);
        return string.Join('\n', findings.Select(f => $"{f.Kind}: {f.What}: {f.Detail}"));
    }

    [Fact]
    public async Task A_right_set_up_is_found_good_but_for_the_missing_tenant()
    {
        await using var teams = await FakeTeams.StartAsync();

        var found = await CheckAsync(teams, FakeTeams.Password);

        Assert.Contains("Good: Teams: Kennwort", found, StringComparison.Ordinal);
        Assert.Contains("Good: Teams: Signaturschlüssel", found, StringComparison.Ordinal);
        Assert.Contains("Note: Teams: Mandant", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_missing_keys_are_named_without_the_password()
    {
        await using var teams = await FakeTeams.StartAsync();

        var found = await CheckAsync(teams, "falsches-kennwort", "/nirgends");

        Assert.Contains("Problem: Teams: Kennwort: es wurde kein Token ausgestellt (401 invalid_client); bitte Teams:AppId", found, StringComparison.Ordinal);
        Assert.Contains("Problem: Teams: Signaturschlüssel", found, StringComparison.Ordinal);
        Assert.DoesNotContain("falsches-kennwort", found, StringComparison.Ordinal);
    }
}
