using Microsoft.Extensions.Hosting.Internal;
using QaBot.App.ChatPlatforms;
using QaBot.App.Slack;
using QaBot.App.Teams;

namespace QaBot.App.Diagnosis;

/// <summary>Asks Slack and Teams themselves whether they are set up, as far as they are switched on.</summary>
internal static class ChatSurfaces
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What they said; nothing about what is off.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(IConfiguration configuration, string language, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = configuration["environment"] ?? Environments.Production });
        services.AddSlack(configuration);
        services.AddTeams(configuration);
        await using var provider = services.BuildServiceProvider();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        IReadOnlyList<CheckResult> results =
        [
            .. await provider.GetRequiredService<SlackCheck>().CheckAsync(language, patience.Token),
            .. await provider.GetRequiredService<TeamsCheck>().CheckAsync(language, patience.Token),
            await provider.GetRequiredService<AddressCheck>().CheckAsync(language, patience.Token),
        ];
        return [.. results.Where(r => r.State != CheckState.Off).Select(r => new Finding(KindOf(r.State), r.Subject, r.Detail))];
    }

    private static FindingKind KindOf(CheckState state) => state switch
    {
        CheckState.Good => FindingKind.Good,
        CheckState.Warning => FindingKind.Note,
        _ => FindingKind.Problem,
    };
}
