using System.Globalization;
using System.Text;

namespace QaBot.Evaluation;

/// <summary>The share answered against the share right, drawn as SVG.</summary>
internal static class ReportPlot
{
    private const double Left = 56;
    private const double Top = 16;
    private const double Width = 720;
    private const double Height = 300;

    /// <summary>The plot of a curve with at least one point.</summary>
    public static Markup Draw(IReadOnlyList<SelectivePoint> curve, EvaluationTexts texts)
    {
        var end = curve[^1];
        var svg = new Markup().Add($"""<svg class="plot" viewBox="0 0 800 370" role="img" aria-label="{Describe(end, texts)}">""");
        for (var tick = 0; tick <= 100; tick += 20)
        {
            var label = tick.ToString(texts.Culture) + (texts.Language == "de" ? " %" : "%");
            svg.Add($"""<line class="grid" x1="{N(Left)}" x2="{N(Left + Width)}" y1="{Y(tick)}" y2="{Y(tick)}"/><text x="{N(Left - 8)}" y="{Y(tick)}" dy="4" text-anchor="end">{label}</text>""");
            svg.Add($"""<text x="{X(tick)}" y="{N(Top + Height + 20)}" text-anchor="middle">{label}</text>""");
        }

        svg.Add($"""<text x="{N(Left + Width)}" y="{N(Top + Height + 42)}" text-anchor="end">{texts.Answered} →</text><text x="{N(Left + 6)}" y="{N(Top + 14)}">↑ {texts.Right}</text>""");
        var line = Line(curve);
        svg.Add($"""<path class="area" d="M{X(curve[0].Answered)} {Y(0)}L{line}L{X(end.Answered)} {Y(0)}Z"/><path class="curve" d="M{line}"/>""");
        foreach (var point in Marks(curve))
        {
            svg.Add($"""<circle class="dot" cx="{X(point.Answered)}" cy="{Y(point.Right)}" r="5"><title>{Describe(point, texts)}</title></circle>""");
        }

        return svg.Add($"""<text class="mark" x="{X(end.Answered)}" y="{Y(end.Right)}" dy="24" text-anchor="end">{texts.Percent(end.Right)}</text></svg>""");
    }

    /// <summary>A few points to read off: about every tenth of what is answered, and the last.</summary>
    public static IReadOnlyList<SelectivePoint> Marks(IReadOnlyList<SelectivePoint> curve)
    {
        var marks = new List<SelectivePoint>();
        for (var share = 10; share < curve[^1].Answered - 5; share += 10)
        {
            if (curve.FirstOrDefault(p => p.Answered >= share) is { } point && point != marks.LastOrDefault() && point != curve[^1])
            {
                marks.Add(point);
            }
        }

        return [.. marks, curve[^1]];
    }

    private static string Describe(SelectivePoint point, EvaluationTexts texts) =>
        $"{texts.Confidence} {point.Threshold.ToString("0.00", texts.Culture)}: {texts.Answered} {texts.Percent(point.Answered)}, {texts.Right} {texts.Percent(point.Right)}";

    private static string Line(IReadOnlyList<SelectivePoint> curve)
    {
        var path = new StringBuilder();
        foreach (var point in curve)
        {
            path.Append(path.Length > 0 ? "L" : "").Append(X(point.Answered)).Append(' ').Append(Y(point.Right));
        }

        return path.ToString();
    }

    private static string X(double percent) => N(Left + (Width * percent / 100));

    private static string Y(double percent) => N(Top + (Height * (1 - (percent / 100))));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
