using System.Globalization;

namespace QaBot.Evaluation;

/// <summary>The report as one HTML page that loads nothing and runs nothing. Questions and answers in it are text, never markup.</summary>
internal static class ReportPage
{
    private static readonly string[] Shares = ["correct", "first", "hit1", "hit5", "cited", "refusedUnanswerable", "refusedAnswerable"];

    /// <summary>The whole page.</summary>
    public static string Write(EvaluationReport report, EvaluationTexts texts)
    {
        var page = new Markup().Add($"""
            <!DOCTYPE html><html lang="{texts.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>{texts.Title}: {report.Set}</title><style>
            """);
        page.AddStyle(ReportStyle.Css).Add($"""</style></head><body><main><h1>{texts.Title}: <bdi>{report.Set}</bdi></h1>""");
        page.Add($"""<p class="sub">{report.Scores.All.Questions} {texts.Questions} · {report.At.ToString("f", texts.Culture)} UTC</p>""");
        AddFloors(page, report, texts);
        AddTiles(page, report.Scores, texts);
        AddCurve(page, report.Selective, texts);
        AddKinds(page, report.Scores, texts);
        page.Add($"<h2>{texts.Misses} ({report.Misses.Count})</h2>");
        if (report.Misses.Count == 0)
        {
            page.Add($"<p>{texts.NoMisses}</p>");
        }

        ReportMisses.Add(page, report.Misses, texts);
        if (report.ToJudge.Count > 0)
        {
            page.Add($"<h2>{texts.ToJudge} ({report.ToJudge.Count})</h2><p>{texts.ToJudgeNote}</p>");
            ReportMisses.Add(page, report.ToJudge, texts);
        }

        return page.Add($"</main></body></html>\n").ToString();
    }

    private static void AddFloors(Markup page, EvaluationReport report, EvaluationTexts texts)
    {
        if (report.Floors.Count == 0)
        {
            return;
        }

        page.Add(report.Passed
            ? new Markup().Add($"""<p><span class="pill good">✓ {texts.Passed}</span></p>""")
            : new Markup().Add($"""<p><span class="pill bad">✗ {texts.Failed}</span></p>"""));
        page.Add($"""<div class="card scroll"><table><thead><tr><th>{texts.Floors}</th><th></th><th></th></tr></thead><tbody>""");
        foreach (var floor in report.Floors)
        {
            var got = floor.Got?.ToString("0.####", texts.Culture) ?? texts.NotMeasured;
            page.Add($"""<tr><td>{floor.Measure}</td><td>{(floor.IsMost ? texts.AtMost : texts.AtLeast)} {floor.Wanted.ToString("0.####", texts.Culture)}</td>""");
            page.Add(floor.Met ? new Markup().Add($"""<td class="good">✓ {got}</td></tr>""") : new Markup().Add($"""<td class="bad">✗ {got}</td></tr>"""));
        }

        page.Add($"</tbody></table></div>");
    }

    private static void AddTiles(Markup page, Scores scores, EvaluationTexts texts)
    {
        page.Add($"""<h2>{texts.Result}</h2><div class="tiles">""");
        foreach (var measure in Shares)
        {
            if (Share(scores.All, measure) is { } value)
            {
                AddTile(page, measure, value, scores.All.Intervals?.GetValueOrDefault(measure), texts);
            }
        }

        if (scores.CitationsVerbatim is { } verbatim)
        {
            AddTile(page, "citationsVerbatim", verbatim, null, texts);
        }

        if (scores.ElapsedMs is { } elapsed)
        {
            page.Add($"""<div class="tile"><b>{Milliseconds(elapsed.P50, texts)}</b><span>{texts.Latency} (p50)</span><small>p95 {Milliseconds(elapsed.P95, texts)}, p99 {Milliseconds(elapsed.P99, texts)}</small></div>""");
        }

        if (scores.MeanChars is { } characters)
        {
            page.Add($"""<div class="tile"><b>{characters}</b><span>{texts.Characters}</span></div>""");
        }

        page.Add($"</div>");
    }

    private static void AddTile(Markup page, string measure, double value, Interval? interval, EvaluationTexts texts)
    {
        var (name, meaning) = texts.Measures[measure];
        var width = value.ToString("0.#", CultureInfo.InvariantCulture);
        page.Add($"""<div class="tile"><b>{texts.Percent(value)}</b><span>{name}</span><div class="bar"><svg aria-hidden="true"><rect width="{width}%" height="100%" rx="3" fill="var(--accent)"/></svg></div><small>{meaning}</small>""");
        if (interval is not null)
        {
            page.Add($"<small>{texts.Interval}: {texts.Percent(interval.Low)} – {texts.Percent(interval.High)}</small>");
        }

        page.Add($"</div>");
    }

    private static void AddCurve(Markup page, IReadOnlyList<SelectivePoint> curve, EvaluationTexts texts)
    {
        page.Add($"<h2>{texts.Selective}</h2>");
        if (curve.Count == 0)
        {
            page.Add($"<p>{texts.NoCurve}</p>");
            return;
        }

        page.Add($"""<div class="card"><div class="scroll">{ReportPlot.Draw(curve, texts)}</div><p class="sub">{texts.SelectiveNote}</p><div class="scroll"><table><thead><tr><th>{texts.Confidence}</th><th>{texts.Answered}</th><th>{texts.Right}</th></tr></thead><tbody>""");
        foreach (var point in ReportPlot.Marks(curve))
        {
            page.Add($"<tr><td>{point.Threshold.ToString("0.00", texts.Culture)}</td><td>{texts.Percent(point.Answered)}</td><td>{texts.Percent(point.Right)}</td></tr>");
        }

        page.Add($"</tbody></table></div></div>");
    }

    private static void AddKinds(Markup page, Scores scores, EvaluationTexts texts)
    {
        page.Add($"""<h2>{texts.ByKind}</h2><div class="card scroll"><table><thead><tr><th>{texts.Kind}</th><th>{texts.Questions}</th>""");
        foreach (var measure in Shares)
        {
            page.Add($"""<th title="{texts.Measures[measure].Meaning}">{texts.Measures[measure].Name}</th>""");
        }

        page.Add($"</tr></thead><tbody>");
        foreach (var (kind, table) in scores.ByKind)
        {
            AddRow(page, new Markup().Add($"<tr><td><bdi>{kind}</bdi></td>"), table, texts);
        }

        AddRow(page, new Markup().Add($"""<tr class="all"><td>{texts.All}</td>"""), scores.All, texts);
        page.Add($"</tbody></table></div>");
    }

    private static void AddRow(Markup page, Markup start, ScoreTable table, EvaluationTexts texts)
    {
        page.Add(start).Add($"<td>{table.Questions}</td>");
        foreach (var measure in Shares)
        {
            var interval = table.Intervals?.GetValueOrDefault(measure);
            page.Add(Share(table, measure) is { } value && interval is not null
                ? new Markup().Add($"<td>{value.ToString("0.0", texts.Culture)}<small>{interval.Low.ToString("0", texts.Culture)}–{interval.High.ToString("0", texts.Culture)}</small></td>")
                : new Markup().Add($"<td>–</td>"));
        }

        page.Add($"</tr>");
    }

    private static double? Share(ScoreTable table, string measure) => measure switch
    {
        "correct" => table.Correct,
        "first" => table.First,
        "hit1" => table.Hit1,
        "hit5" => table.Hit5,
        "cited" => table.Cited,
        "refusedUnanswerable" => table.RefusedUnanswerable,
        _ => table.RefusedAnswerable,
    };

    private static string Milliseconds(double value, EvaluationTexts texts) => value.ToString(value < 10 ? "0.0" : "0", texts.Culture) + " ms";
}
