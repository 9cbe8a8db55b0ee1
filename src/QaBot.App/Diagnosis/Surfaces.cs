namespace QaBot.App.Diagnosis;

/// <summary>Which surfaces are switched on, and which keys those lack that are not.</summary>
internal static class Surfaces
{
    private static readonly (string Name, string[] Needed)[] All =
    [
        ("Model", ["Model:Endpoint", "Model:Name"]),
        ("Slack", ["Slack:BotToken", "Slack:SigningSecret|Slack:AppToken"]),
        ("Teams", ["Teams:AppId", "Teams:AppPassword"]),
    ];

    /// <summary>One finding a surface.</summary>
    public static IReadOnlyList<Finding> Find(IConfiguration configuration, DiagnosisTexts texts) =>
    [
        .. All.Select(surface =>
        {
            var missing = surface.Needed.Where(key => key.Split('|').All(choice => string.IsNullOrWhiteSpace(configuration[choice]))).ToList();
            return missing.Count == 0 ? new Finding(FindingKind.Good, surface.Name, texts.On)
                : missing.Count == surface.Needed.Length ? new(FindingKind.Off, surface.Name, texts.Off(Names(missing, texts)))
                : new(FindingKind.Problem, surface.Name, texts.Incomplete(Names(missing, texts)));
        }),
    ];

    private static string Names(IEnumerable<string> keys, DiagnosisTexts texts) =>
        string.Join(", ", keys.Select(key => key.Replace("|", $" {texts.Or} ", StringComparison.Ordinal)));
}
