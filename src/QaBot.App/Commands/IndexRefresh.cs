using QaBot.App.Rendering;
using QaBot.Indexing;

namespace QaBot.App.Commands;

/// <summary>Brings the index up to date before a command reads it, and says so only if it takes a while or something is wrong.</summary>
internal static class IndexRefresh
{
    /// <summary>Refreshes the index.</summary>
    public static async Task PrepareIndexAsync(this Invocation run, CancellationToken cancellation)
    {
        var freshness = run.Get<IndexFreshness>();
        IngestionReport report;
        var progress = new Latest();
        using (new Waiting(run.Error, _ => run.Texts.IndexProgress(progress.Done, progress.Total), TimeProvider.System))
        {
            report = await freshness.EnsureFreshAsync(progress, cancellation);
        }

        var texts = IndexingTexts.For(run.Language);
        foreach (var notice in report.Notices)
        {
            run.Error.Line(SafeText.Line(texts.Describe(notice)), Ink.Warning);
        }

        if (report.Count(FileOutcome.Unreadable) is > 0 and var unreadable)
        {
            run.Error.Line(run.Texts.SomeUnreadable(unreadable), Ink.Warning);
        }

        run.Error.Flush();
    }

    private sealed class Latest : IProgress<IngestionProgress>
    {
        private volatile IngestionProgress? _last;

        public int Done => _last?.Done ?? 0;

        public int Total => _last?.Total ?? 0;

        public void Report(IngestionProgress value) => _last = value;
    }
}
