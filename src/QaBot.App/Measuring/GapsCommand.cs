using System.CommandLine;
using QaBot.App.Commands;
using QaBot.App.Rendering;
using QaBot.Evaluation;

namespace QaBot.App.Measuring;

/// <summary>The questions nobody could answer, grouped: the list of documents to write.</summary>
internal sealed class GapsCommand : QaBotCommand
{
    private readonly Option<int> _days;
    private readonly Option<int> _top;
    private readonly Option<bool> _json;
    private readonly Option<string?> _questions;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public GapsCommand(string language)
        : this(MeasuringTexts.For(language), CommandTexts.For(language))
    {
    }

    private GapsCommand(MeasuringTexts texts, CommandTexts common)
        : base("gaps", texts.Gaps)
    {
        _days = new("--days") { Description = texts.GapsDays, HelpName = common.Names.Number, DefaultValueFactory = static _ => 90 };
        _top = new("--top", "-n") { Description = texts.GapsTop, HelpName = common.Names.Number, DefaultValueFactory = static _ => 20 };
        _json = new("--json") { Description = common.JsonOption };
        _questions = new("--questions") { Description = texts.GapsQuestions, HelpName = common.Names.File };
        Options.Add(_days);
        Options.Add(_top);
        Options.Add(_json);
        Options.Add(_questions);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var texts = MeasuringTexts.For(run.Language);
        var since = TimeProvider.System.GetUtcNow().AddDays(-Math.Clamp(parsed.GetValue(_days), 1, 36_500));
        var gaps = run.Get<Gaps>();
        if (parsed.GetValue(_questions) is { } file)
        {
            var lines = gaps.ToQuestionFile(since);
            await File.WriteAllLinesAsync(file, lines, cancellation);
            run.Error.Line(texts.QuestionsWritten(lines.Count, file), Ink.Faint);
            return ExitCode.Ok;
        }

        var found = gaps.List(since, Math.Clamp(parsed.GetValue(_top), 1, 1000));
        if (parsed.GetValue(_json))
        {
            await run.Streams.Out.WriteLineAsync(GapsJson.Write(found));
            return ExitCode.Ok;
        }

        if (found.Count == 0)
        {
            run.Out.Line(texts.NoGaps, Ink.Good);
        }

        foreach (var gap in found)
        {
            Write(run, gap);
        }

        return ExitCode.Ok;
    }

    private static void Write(Invocation run, Gap gap)
    {
        var flow = run.Out.Flow(indent: 6);
        flow.Write($"{gap.Count,4}× ", Ink.Accent);
        flow.Write(SafeText.Line(string.Join(", ", gap.Words)), Ink.Strong);
        flow.Write($"  {gap.LastAsked.ToLocalTime().ToString("d", run.Rendering.Culture)}", Ink.Faint);
        flow.End();
        foreach (var question in gap.Questions)
        {
            run.Out.Line(run.Rendering.Quoted(SafeText.Line(question)), Ink.Plain, indent: 6);
        }

        foreach (var remark in gap.Remarks)
        {
            run.Out.Line("→ " + SafeText.Line(remark), Ink.Warning, indent: 6);
        }
    }
}
