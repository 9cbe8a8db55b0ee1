using System.CommandLine;
using QaBot.App.Commands;
using QaBot.App.Rendering;
using QaBot.Evaluation;

namespace QaBot.App.Measuring;

/// <summary>Measures how well a file of questions is answered; fails under a floor, so that a build can depend on it.</summary>
internal sealed class EvalCommand : QaBotCommand
{
    private readonly Argument<string> _file;
    private readonly Option<bool> _json;
    private readonly Option<string?> _html;
    private readonly Option<string[]> _min;
    private readonly Option<int> _parallel;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public EvalCommand(string language)
        : this(MeasuringTexts.For(language), CommandTexts.For(language))
    {
    }

    private EvalCommand(MeasuringTexts texts, CommandTexts common)
        : base("eval", texts.Eval)
    {
        _file = new(common.Names.File) { Description = texts.EvalFile };
        _json = new("--json") { Description = common.JsonOption };
        _html = new("--html") { Description = texts.EvalHtml, HelpName = common.Names.File };
        _min = new("--min") { Description = texts.EvalMin, HelpName = "correct=80 …", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [] };
        _parallel = new("--parallel") { Description = texts.EvalParallel, HelpName = common.Names.Number, DefaultValueFactory = static _ => 1 };
        Arguments.Add(_file);
        Options.Add(_json);
        Options.Add(_html);
        Options.Add(_min);
        Options.Add(_parallel);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var (set, floors) = Read(run, parsed.GetValue(_file)!, parsed.GetValue(_min) ?? []);
        await run.PrepareIndexAsync(cancellation);

        var progress = new Latest();
        EvaluationReport report;
        using (new Waiting(run.Error, _ => $"{progress.Done}/{set.Questions.Count}", TimeProvider.System))
        {
            var parallel = Math.Clamp(parsed.GetValue(_parallel), 1, 64);
            report = await run.Get<Evaluator>().RunAsync(set, run.Language, parallel, progress, cancellation);
        }

        report = report.Against(floors);
        if (parsed.GetValue(_html) is { } page)
        {
            await File.WriteAllTextAsync(page, report.ToHtml(run.Language), cancellation);
            run.Error.Line(MeasuringTexts.For(run.Language).Written(page), Ink.Faint);
        }

        if (parsed.GetValue(_json))
        {
            await run.Streams.Out.WriteLineAsync(report.ToJson());
        }
        else
        {
            new EvaluationTable(run).Write(report);
        }

        return report.Passed ? ExitCode.Ok : ExitCode.BelowFloor;
    }

    private static (QuestionSet Set, Floors Floors) Read(Invocation run, string file, string[] demands)
    {
        try
        {
            return (QuestionSet.Load(file), Floors.Parse(demands));
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            throw new CommandException(e.Message, ExitCode.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw run.CannotRead(file, e);
        }
    }

    private sealed class Latest : IProgress<EvaluationProgress>
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Report(EvaluationProgress value) => Interlocked.Exchange(ref _done, Math.Max(value.Done, Done));
    }
}
