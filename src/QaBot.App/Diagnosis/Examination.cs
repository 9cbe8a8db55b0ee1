using System.Globalization;
using QaBot.App.Commands;
using QaBot.Indexing;

namespace QaBot.App.Diagnosis;

/// <summary>Looks at everything an answer depends on. Names settings, never the values of secrets.</summary>
internal sealed class Examination(Invocation run, DiagnosisTexts texts)
{
    private const int UnreadableShown = 50;

    /// <summary>The findings under their titles.</summary>
    public async Task<IReadOnlyList<(string Title, IReadOnlyList<Finding> Findings)>> RunAsync(CancellationToken cancellation)
    {
        var settings = Settings();
        // The health is looked at before anything mends it.
        var health = run.Get<IndexHealth>().Check(thorough: true);
        await run.PrepareIndexAsync(cancellation);
        return
        [
            (texts.SettingsTitle, settings),
            (texts.DocumentsTitle, Documents()),
            (texts.IndexTitle, [.. Index(health), await Agreement.FindAsync(run, texts, cancellation), Database.Find(run, texts)]),
            (texts.SurfacesTitle,
            [
                .. Surfaces.Find(run.Settings.Configuration, texts),
                .. await LanguageModels.FindAsync(run, cancellation),
                .. await ChatSurfaces.FindAsync(run.Settings.Configuration, run.Language, cancellation),
            ]),
        ];
    }

    private List<Finding> Settings()
    {
        var settings = run.Settings;
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(static name => name.StartsWith(Configuration.Settings.EnvironmentPrefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var version = typeof(Examination).Assembly.GetName().Version?.ToString(3) ?? "";
        return
        [
            new(FindingKind.Good, $"QaBot {version}, .NET {Environment.Version}"),
            settings.File is null ? new(FindingKind.Note, texts.NoSettingsFile) : new(FindingKind.Good, settings.File),
            .. variables.Count > 0 ? [new Finding(FindingKind.Good, texts.Environment, string.Join(", ", variables))] : Array.Empty<Finding>(),
        ];
    }

    private List<Finding> Documents()
    {
        var documents = run.Get<IDocumentLibrary>().List();
        var unreadable = documents.Where(static entry => entry.Unreadable is not null).ToList();
        var words = IndexingTexts.For(run.Language);
        return
        [
            new(FindingKind.Good, run.Settings.Folders.Documents),
            documents.Count > unreadable.Count
                ? new(FindingKind.Good, texts.Counts(documents.Count - unreadable.Count, documents.Sum(static entry => entry.Passages)))
                : new(FindingKind.Note, texts.NoDocuments),
            .. unreadable.Take(UnreadableShown).Select(entry => new Finding(FindingKind.Note, entry.Path, words.Describe(entry.Unreadable!.Value))),
        ];
    }

    private List<Finding> Index(HealthReport health) =>
    [
        new(FindingKind.Good, run.Settings.Folders.Index),
        health.IsDamaged ? new(FindingKind.Problem, texts.IndexDamaged, health.Detail)
            : health.Bytes == 0 ? new(FindingKind.Note, texts.IndexNew)
            : new(FindingKind.Good, texts.IndexWhole, string.Create(CultureInfo.InvariantCulture, $"{health.Bytes / 1024:N0} KiB")),
    ];
}
