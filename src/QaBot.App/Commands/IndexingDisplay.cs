using QaBot.App.Rendering;
using QaBot.Indexing;
using Spectre.Console;

namespace QaBot.App.Commands;

/// <summary>Shows a run of the index: a line a file, a bar while it lasts, a summary at the end.</summary>
internal sealed class IndexingDisplay(Invocation run)
{
    private readonly IndexingTexts _texts = IndexingTexts.For(run.Language);

    /// <summary>Runs and shows what becomes of each file.</summary>
    public async Task<IngestionReport> ShowAsync(Func<IProgress<IngestionProgress>, Task<IngestionReport>> index)
    {
        if (!run.Out.Traits.HasControl)
        {
            return await index(new Told(step => Show(step.Last)));
        }

        var console = Widgets.Console(run.Streams.Out, run.Out.Traits);
        return await console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(run.Texts.Indexing, maxValue: 1);
                return await index(new Told(step =>
                {
                    (bar.MaxValue, bar.Value) = (step.Total, step.Done);
                    console.Write(Line(step.Last));
                }));
            });
    }

    /// <summary>Says what was done, what is known now, and what the user should know.</summary>
    public void Summarise(IngestionReport report, IDocumentLibrary library)
    {
        foreach (var file in run.Out.Traits.HasControl ? [] : report.Files.Where(static file => file.Outcome == FileOutcome.Removed))
        {
            Show(file);
        }

        foreach (var notice in report.Notices)
        {
            run.Error.Line(SafeText.Line(_texts.Describe(notice)), notice.IsStale ? Ink.Bad : Ink.Warning);
        }

        var documents = library.List();
        var unreadable = documents.Count(static entry => entry.Unreadable is not null);
        run.Out.Line(
            run.Texts.IndexSummary(documents.Count - unreadable, documents.Sum(static entry => entry.Passages), unreadable, report.Elapsed),
            report.IsStale ? Ink.Warning : Ink.Good);
    }

    private void Show(FileResult file) => run.Out.Line($"{SafeText.Line(file.Path)}: {_texts.Describe(file)}{Detail(file)}");

    private Paragraph Line(FileResult file)
    {
        var color = file.Outcome switch { FileOutcome.Unreadable => Color.Yellow, FileOutcome.Removed => Color.Grey, _ => Color.Green };
        return new Paragraph()
            .Append(file.Outcome == FileOutcome.Unreadable ? "! " : "✓ ", new Style(color))
            .Append(SafeText.Line(file.Path))
            .Append($"  {_texts.Describe(file)}{Detail(file)}\n", new Style(decoration: Decoration.Dim));
    }

    private string Detail(FileResult file) => run.IsVerbose && file.Detail.Length > 0 ? $" ({SafeText.Line(file.Detail)})" : "";

    // Progress<T> would report on another thread, after the fact and out of order.
    private sealed class Told(Action<IngestionProgress> tell) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => tell(value);
    }
}
