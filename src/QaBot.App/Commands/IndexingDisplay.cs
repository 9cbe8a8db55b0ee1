using QaBot.App.Rendering;
using QaBot.Indexing;
using QaBot.Models;
using QaBot.Retrieval.Dense;
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
            return await index(new Told<IngestionProgress>(step => Show(step.Last)));
        }

        return await WithBarAsync(run.Texts.Indexing, (console, bar) => index(new Told<IngestionProgress>(step =>
        {
            (bar.MaxValue, bar.Value) = (step.Total, step.Done);
            console.Write(Line(step.Last));
        })));
    }

    /// <summary>Runs the embedding of passages with a bar, and says what was made or why nothing could be made.</summary>
    public async Task ShowVectorsAsync(Func<IProgress<VectorProgress>, Task<VectorReport>> embed)
    {
        var report = run.Out.Traits.HasControl
            ? await WithBarAsync(run.Texts.Embedding, (_, bar) => embed(new Told<VectorProgress>(step => (bar.MaxValue, bar.Value) = (step.Total, step.Done))))
            : await embed(new Told<VectorProgress>(static _ => { }));
        if (report.Failure is { } failure)
        {
            var texts = ModelTexts.For(run.Language);
            run.Error.Line(SafeText.Line(run.Texts.NoVectors(texts.Reason(failure, texts.Embedding))), Ink.Warning);
        }
        else
        {
            run.Out.Line(run.Texts.VectorSummary(report.Total, report.Made), Ink.Good);
        }
    }

    private async Task<T> WithBarAsync<T>(string title, Func<IAnsiConsole, ProgressTask, Task<T>> work)
    {
        using var quiet = run.Out.Hold();
        var console = Widgets.Console(run.Streams.Out, run.Out.Traits);
        return await console.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(console, context.AddTask(title, maxValue: 1)));
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
            run.Texts.IndexSummary(documents.Count - unreadable, documents.Sum(static entry => entry.Passages), unreadable, report.UnknownFiles, report.Elapsed),
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
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
