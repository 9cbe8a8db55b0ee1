using System.Globalization;

namespace QaBot.Evaluation;

/// <summary>The words of the evaluation report.</summary>
internal sealed record EvaluationTexts
{
    public required string Language { get; init; }
    public required CultureInfo Culture { get; init; }
    public required string Title { get; init; }
    public required string Questions { get; init; }
    public required string Passed { get; init; }
    public required string Failed { get; init; }
    public required string Floors { get; init; }
    public required string AtLeast { get; init; }
    public required string AtMost { get; init; }
    public required string NotMeasured { get; init; }
    public required string Interval { get; init; }
    public required string Selective { get; init; }
    public required string SelectiveNote { get; init; }
    public required string Answered { get; init; }
    public required string Right { get; init; }
    public required string Confidence { get; init; }
    public required string NoCurve { get; init; }
    public required string ByKind { get; init; }
    public required string Kind { get; init; }
    public required string All { get; init; }
    public required string Result { get; init; }
    public required string Misses { get; init; }
    public required string NoMisses { get; init; }
    public required string ToJudge { get; init; }
    public required string ToJudgeNote { get; init; }
    public required string Expected { get; init; }
    public required string Given { get; init; }
    public required string Before { get; init; }
    public required string Lines { get; init; }
    public required string ShouldRefuse { get; init; }
    public required string Refused { get; init; }
    public required string Nothing { get; init; }
    public required string Characters { get; init; }
    public required string Latency { get; init; }

    /// <summary>A name and a sentence for each measure.</summary>
    public required IReadOnlyDictionary<string, (string Name, string Meaning)> Measures { get; init; }

    public static EvaluationTexts German { get; } = new()
    {
        Language = "de",
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Title = "Auswertung",
        Questions = "Fragen",
        Passed = "Alle Vorgaben erfüllt",
        Failed = "Vorgaben verfehlt",
        Floors = "Vorgaben",
        AtLeast = "mindestens",
        AtMost = "höchstens",
        NotMeasured = "nicht gemessen",
        Interval = "95-%-Vertrauensbereich",
        Selective = "Beantwortet gegen richtig",
        SelectiveNote = "Was wäre, wenn nur geantwortet würde, wo sich QaBot sicher genug ist: je weiter links, desto höher die Schwelle.",
        Answered = "Anteil beantwortet",
        Right = "davon richtig",
        Confidence = "Schwelle",
        NoCurve = "Zu diesen Antworten ist keine Sicherheit angegeben.",
        ByKind = "Nach Art der Frage",
        Kind = "Art",
        All = "alle",
        Result = "Ergebnis",
        Misses = "Nicht richtig beantwortet",
        NoMisses = "Alle Fragen wurden richtig beantwortet.",
        ToJudge = "Noch zu beurteilen",
        ToJudgeNote = "Zu diesen Fragen steht noch keine richtige Antwort in der Datei; sie zählen nirgends mit.",
        Expected = "Erwartet",
        Given = "Gegeben",
        Before = "davor",
        Lines = "Zeile",
        ShouldRefuse = "dass es nicht in den Dokumenten steht",
        Refused = "abgelehnt",
        Nothing = "keine Antwort",
        Characters = "Zeichen im Mittel",
        Latency = "Antwortzeit",
        Measures = new Dictionary<string, (string, string)>
        {
            ["correct"] = ("Richtig", "kurz genug, mit der erwarteten Antwort und einem Beleg von der richtigen Stelle"),
            ["first"] = ("Erster Beleg", "schon der erste Beleg gibt die Antwort"),
            ["hit1"] = ("Treffer@1", "die beste Fundstelle ist die richtige"),
            ["hit5"] = ("Treffer@5", "die richtige Stelle ist unter den ersten fünf"),
            ["cited"] = ("Belegt", "ein Beleg von der richtigen Stelle ist dabei"),
            ["refusedUnanswerable"] = ("Zu Recht abgelehnt", "unbeantwortbare Fragen, die abgelehnt wurden"),
            ["refusedAnswerable"] = ("Zu Unrecht abgelehnt", "beantwortbare Fragen, die abgelehnt wurden"),
            ["citationsVerbatim"] = ("Belege wörtlich", "Zitate, die so im Dokument stehen"),
        },
    };

    public static EvaluationTexts English { get; } = new()
    {
        Language = "en",
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Evaluation",
        Questions = "questions",
        Passed = "All floors met",
        Failed = "Below a floor",
        Floors = "Floors",
        AtLeast = "at least",
        AtMost = "at most",
        NotMeasured = "not measured",
        Interval = "95% confidence interval",
        Selective = "Answered against right",
        SelectiveNote = "What if QaBot answered only where it is sure enough: the further left, the higher the threshold.",
        Answered = "share answered",
        Right = "of these right",
        Confidence = "threshold",
        NoCurve = "These answers do not state how sure they are.",
        ByKind = "By kind of question",
        Kind = "Kind",
        All = "all",
        Result = "Result",
        Misses = "Not answered rightly",
        NoMisses = "All questions were answered rightly.",
        ToJudge = "To be judged",
        ToJudgeNote = "The file does not say yet what is right for these questions; they count nowhere.",
        Expected = "Expected",
        Given = "Given",
        Before = "before",
        Lines = "line",
        ShouldRefuse = "that the documents do not say it",
        Refused = "refused",
        Nothing = "no answer",
        Characters = "characters on average",
        Latency = "Time to answer",
        Measures = new Dictionary<string, (string, string)>
        {
            ["correct"] = ("Correct", "short enough, with the expected answer and a citation of the right place"),
            ["first"] = ("First citation", "the first citation alone gives the answer"),
            ["hit1"] = ("Hit@1", "the best passage is the right one"),
            ["hit5"] = ("Hit@5", "the right passage is among the first five"),
            ["cited"] = ("Cited", "a citation of the right place is among those given"),
            ["refusedUnanswerable"] = ("Rightly refused", "unanswerable questions that were refused"),
            ["refusedAnswerable"] = ("Wrongly refused", "answerable questions that were refused"),
            ["citationsVerbatim"] = ("Citations verbatim", "quotes that stand in the document"),
        },
    };

    /// <summary>The words of a language; German unless it is English.</summary>
    public static EvaluationTexts For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : German;

    /// <summary>A share as people write it.</summary>
    public string Percent(double value) => value.ToString("0.0", Culture) + (Language == "de" ? " %" : "%");
}
