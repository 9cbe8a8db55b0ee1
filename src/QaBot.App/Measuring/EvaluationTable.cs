using QaBot.App.Commands;
using QaBot.App.Rendering;
using QaBot.Evaluation;
using Spectre.Console;

namespace QaBot.App.Measuring;

/// <summary>Shows an evaluation as a table for people: figures by kind of question, floors, the first misses.</summary>
internal sealed class EvaluationTable(Invocation run)
{
    private const int MissesShown = 10;
    private readonly MeasuringTexts _texts = MeasuringTexts.For(run.Language);

    /// <summary>Writes the report.</summary>
    public void Write(EvaluationReport report)
    {
        var table = new Table().Border(run.Out.Traits.HasControl ? TableBorder.Rounded : TableBorder.Ascii);
        table.AddColumn(new TableColumn(Widgets.Cell(_texts.Kind)));
        foreach (var head in new[] { _texts.Questions, "Hit@1", "Hit@5", _texts.Correct, _texts.RefusedRightly, _texts.RefusedWrongly })
        {
            table.AddColumn(new TableColumn(Widgets.Cell(head)).RightAligned());
        }

        foreach (var (kind, scores) in report.Scores.ByKind)
        {
            AddRow(table, kind, scores);
        }

        table.AddEmptyRow();
        AddRow(table, _texts.All, report.Scores.All);
        Widgets.Console(run.Streams.Out, run.Out.Traits).Write(table);

        run.Out.Line(_texts.Summary(report.Scores), Ink.Faint);
        WriteFloors(report.Floors);
        WriteMisses(report.Misses);
    }

    private void AddRow(Table table, string kind, ScoreTable scores) => table.AddRow(
        Widgets.Cell(kind), Widgets.Cell($"{scores.Questions}"), Share(scores.Hit1), Share(scores.Hit5),
        Share(scores.Correct), Share(scores.RefusedUnanswerable), Share(scores.RefusedAnswerable));

    private Text Share(double? value) => Widgets.Cell(value?.ToString("0.0", run.Rendering.Culture) ?? "–");

    private void WriteFloors(IReadOnlyList<FloorResult> floors)
    {
        foreach (var floor in floors)
        {
            run.Out.Line($"{(floor.Met ? "✓" : "✗")} {SafeText.Line(_texts.Floor(floor))}", floor.Met ? Ink.Good : Ink.Bad);
        }
    }

    private void WriteMisses(IReadOnlyList<Miss> misses)
    {
        if (misses.Count == 0)
        {
            return;
        }

        run.Out.Line();
        run.Out.Line(_texts.Misses(misses.Count), Ink.Strong);
        foreach (var miss in misses.Take(MissesShown))
        {
            run.Out.Line($"{SafeText.Line(miss.Id)}  {SafeText.Line(miss.Question)}", Ink.Plain, indent: 2);
        }

        if (misses.Count > MissesShown)
        {
            run.Out.Line(_texts.MoreMisses, Ink.Faint, indent: 2);
        }
    }
}
