using System.Globalization;
using QaBot.Evaluation;

namespace QaBot.App.Measuring;

/// <summary>The words of the commands that measure.</summary>
internal sealed record MeasuringTexts
{
    private static readonly CultureInfo De = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>German.</summary>
    public static MeasuringTexts German { get; } = new()
    {
        Eval = "messen, wie gut eine Datei voller Fragen beantwortet wird",
        EvalFile = "eine Frage je Zeile als JSON (question, answers, document, lines, answerable)",
        EvalHtml = "zusätzlich einen Bericht als HTML-Seite schreiben",
        EvalMin = "Vorgaben; wird eine verfehlt, endet QaBot mit Code 5",
        EvalParallel = "so viele Fragen auf einmal; Antwortzeiten stimmen nur mit 1",
        Gaps = "Fragen, auf die niemand eine Antwort fand: was noch zu schreiben ist",
        GapsDays = "wie viele Tage zurück",
        GapsTop = "wie viele Fragen höchstens",
        GapsQuestions = "schlecht bewertete Antworten als Fragendatei für eval schreiben",
        NoGaps = "Keine Lücken: Jede Frage wurde beantwortet.",
        Kind = "Art",
        Questions = "Fragen",
        Correct = "richtig",
        RefusedRightly = "zu Recht abgelehnt",
        RefusedWrongly = "zu Unrecht",
        All = "alle",
        MoreMisses = "… alle nennt --json oder --html",
        Written = static file => $"Bericht geschrieben: {file}",
        QuestionsWritten = static (count, file) => $"{(count == 1 ? "1 Frage" : $"{count} Fragen")} geschrieben: {file}",
        Misses = static count => string.Create(De, $"Nicht richtig beantwortet: {count:N0}"),
        Summary = static scores => string.Create(De, $"Belege wörtlich: {scores.CitationsVerbatim:0.0} % von {scores.Citations:N0} · im Mittel {scores.MeanChars:N0} Zeichen · Antwortzeit p50 {scores.ElapsedMs?.P50:0.0} ms, p99 {scores.ElapsedMs?.P99:0.0} ms"),
        Floor = static floor => string.Create(De, $"{floor.Measure} {(floor.IsMost ? "höchstens" : "mindestens")} {floor.Wanted}: {(floor.Got is { } got ? got.ToString(De) : "nicht gemessen")}"),
    };

    /// <summary>English.</summary>
    public static MeasuringTexts English { get; } = new()
    {
        Eval = "measure how well a file of questions is answered",
        EvalFile = "one question a line as JSON (question, answers, document, lines, answerable)",
        EvalHtml = "write a report as an HTML page too",
        EvalMin = "floors; if one is missed, QaBot ends with code 5",
        EvalParallel = "so many questions at a time; latencies are right only with 1",
        Gaps = "questions nobody could answer: what is still to be written",
        GapsDays = "how many days back",
        GapsTop = "how many questions at most",
        GapsQuestions = "write badly rated answers as a question file for eval",
        NoGaps = "No gaps: every question was answered.",
        Kind = "Kind",
        Questions = "questions",
        Correct = "correct",
        RefusedRightly = "rightly refused",
        RefusedWrongly = "wrongly",
        All = "all",
        MoreMisses = "… --json or --html names them all",
        Written = static file => $"Report written: {file}",
        QuestionsWritten = static (count, file) => $"{(count == 1 ? "1 question" : $"{count} questions")} written: {file}",
        Misses = static count => string.Create(En, $"Not answered rightly: {count:N0}"),
        Summary = static scores => string.Create(En, $"Citations verbatim: {scores.CitationsVerbatim:0.0}% of {scores.Citations:N0} · {scores.MeanChars:N0} characters on average · time to answer p50 {scores.ElapsedMs?.P50:0.0} ms, p99 {scores.ElapsedMs?.P99:0.0} ms"),
        Floor = static floor => string.Create(En, $"{floor.Measure} {(floor.IsMost ? "at most" : "at least")} {floor.Wanted}: {(floor.Got is { } got ? got.ToString(En) : "not measured")}"),
    };

    /// <summary>Help of eval.</summary>
    public required string Eval { get; init; }

    /// <summary>Help of its file.</summary>
    public required string EvalFile { get; init; }

    /// <summary>Help of --html.</summary>
    public required string EvalHtml { get; init; }

    /// <summary>Help of --min.</summary>
    public required string EvalMin { get; init; }

    /// <summary>Help of --parallel.</summary>
    public required string EvalParallel { get; init; }

    /// <summary>Help of gaps.</summary>
    public required string Gaps { get; init; }

    /// <summary>Help of --days.</summary>
    public required string GapsDays { get; init; }

    /// <summary>Help of --top.</summary>
    public required string GapsTop { get; init; }

    /// <summary>Help of --questions.</summary>
    public required string GapsQuestions { get; init; }

    /// <summary>There are none.</summary>
    public required string NoGaps { get; init; }

    /// <summary>Heads the kinds of questions.</summary>
    public required string Kind { get; init; }

    /// <summary>Heads the counts.</summary>
    public required string Questions { get; init; }

    /// <summary>Heads the share of right answers.</summary>
    public required string Correct { get; init; }

    /// <summary>Heads the unanswerable questions refused.</summary>
    public required string RefusedRightly { get; init; }

    /// <summary>Heads the answerable questions refused.</summary>
    public required string RefusedWrongly { get; init; }

    /// <summary>Names the last row.</summary>
    public required string All { get; init; }

    /// <summary>Where the other misses are.</summary>
    public required string MoreMisses { get; init; }

    /// <summary>A report was written.</summary>
    public required Func<string, string> Written { get; init; }

    /// <summary>A question file was written: how many, where.</summary>
    public required Func<int, string, string> QuestionsWritten { get; init; }

    /// <summary>Heads the misses.</summary>
    public required Func<int, string> Misses { get; init; }

    /// <summary>The figures of all answers together.</summary>
    public required Func<Scores, string> Summary { get; init; }

    /// <summary>A floor and what was measured.</summary>
    public required Func<FloorResult, string> Floor { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static MeasuringTexts For(string language) => language == "en" ? English : German;
}
