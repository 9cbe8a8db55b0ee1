using System.CommandLine;
using QaBot.Indexing;
using QaBot.Retrieval.Dense;

namespace QaBot.App.Commands;

/// <summary>Brings the index up to date: a line for each file that was read, moved, removed or could not be read, and a summary.</summary>
internal sealed class IndexCommand : QaBotCommand
{
    private readonly Argument<string[]> _paths;
    private readonly Option<bool> _rebuild;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public IndexCommand(CommandTexts texts)
        : base("index", texts.Index)
    {
        _paths = new(texts.Names.Path) { Description = texts.IndexPaths, Arity = ArgumentArity.ZeroOrMore };
        _rebuild = new("--rebuild") { Description = texts.IndexRebuild };
        Arguments.Add(_paths);
        Options.Add(_rebuild);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        var only = paths.Length == 0 ? null : paths.Select(path => Below(path, run)).ToList();
        var request = new IngestionRequest(parsed.GetValue(_rebuild), only is null || only.Contains("") ? null : only);

        var display = new IndexingDisplay(run);
        var report = await display.ShowAsync(progress => run.Get<IngestionPipeline>().RunAsync(request, progress, cancellation));
        display.Summarise(report, run.Get<IDocumentLibrary>());
        if (!report.IsStale && run.Get<VectorUpkeep>() is { IsOn: true } vectors)
        {
            await display.ShowVectorsAsync(progress => vectors.BringUpToDateAsync(progress, cancellation));
        }

        return report.IsStale ? ExitCode.Error : ExitCode.Ok;
    }

    // A path counts from the current directory, or from the documents folder if that is where it stands.
    private static string Below(string path, Invocation run)
    {
        var root = Path.TrimEndingDirectorySeparator(run.Settings.Folders.Documents);
        foreach (var full in new[] { Path.GetFullPath(path), Path.GetFullPath(path, root) })
        {
            var relative = Path.GetRelativePath(root, full);
            if (Path.Exists(full) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative))
            {
                return relative == "." ? "" : relative.Replace(Path.DirectorySeparatorChar, '/');
            }
        }

        throw new CommandException(Path.Exists(path) ? run.Texts.OutsideDocuments(path, root) : run.Texts.NoSuchPath(path), ExitCode.Usage);
    }
}
