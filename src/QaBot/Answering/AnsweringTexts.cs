using System.Globalization;

namespace QaBot.Answering;

/// <summary>What QaBot says of its own accord when it does not answer.</summary>
public sealed record AnsweringTexts
{
    /// <summary>In German.</summary>
    public static AnsweringTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static AnsweringTexts English { get; } = new()
    {
        NotFound = "The documents say nothing about this.",
        CoreTermMissing = "The documents say nothing about this: {0} does not occur in the passages that come nearest.",
        KindMissing = "The documents speak of this, but do not give what you ask for.",
        TooFaint = "The documents touch on this, but do not answer it.",
        EmptyQuestion = "Please ask with a few words about the subject.",
        NoDocuments = "There are no documents to ask yet. Put files into the documents folder.",
        Earlier = "Earlier ({0}): ",
        Later = "Later ({0}): ",
        Quoted = "“{0}”",
        Culture = "en-GB",
    };

    /// <summary>Nothing speaks of it.</summary>
    public string NotFound { get; init; } = "Dazu steht nichts in den Dokumenten.";

    /// <summary>The core of the question is missing; {0} are the words.</summary>
    public string CoreTermMissing { get; init; } = "Dazu steht nichts in den Dokumenten: {0} kommt in den nächstliegenden Stellen nicht vor.";

    /// <summary>No number, date … where one is asked for.</summary>
    public string KindMissing { get; init; } = "Die Dokumente sprechen davon, nennen aber nicht, wonach Sie fragen.";

    /// <summary>Too faint.</summary>
    public string TooFaint { get; init; } = "Die Dokumente streifen das Thema, beantworten die Frage aber nicht.";

    /// <summary>No word to search for.</summary>
    public string EmptyQuestion { get; init; } = "Bitte fragen Sie mit ein paar Worten zur Sache.";

    /// <summary>No documents.</summary>
    public string NoDocuments { get; init; } = "Es gibt noch keine Dokumente. Legen Sie Dateien in den Dokumentenordner.";

    /// <summary>Before what an earlier version of the document says; {0} is its day or name.</summary>
    public string Earlier { get; init; } = "Früher ({0}): ";

    /// <summary>Before what a later version of the document says; {0} is its day or name.</summary>
    public string Later { get; init; } = "Später ({0}): ";

    /// <summary>A word that is spoken of.</summary>
    private string Quoted { get; init; } = "„{0}“";

    private string Culture { get; init; } = "de-DE";

    /// <summary>A day in words.</summary>
    public string? Day(DateOnly? date) => date is { } day ? WrittenDay.In(day, Culture) : null;

    /// <summary>The texts of a language; German for all but English.</summary>
    public static AnsweringTexts For(string language) => language == "en" ? English : German;

    /// <summary>The refusal for a reason.</summary>
    public string Refusal(NoAnswerReason reason, IReadOnlyList<string> missingWords) => reason switch
    {
        NoAnswerReason.CoreTermMissing when missingWords.Count > 0 =>
            string.Format(CultureInfo.InvariantCulture, CoreTermMissing, string.Join(", ", missingWords.Take(3).Select(w => string.Format(CultureInfo.InvariantCulture, Quoted, w)))),
        NoAnswerReason.KindMissing => KindMissing,
        NoAnswerReason.TooFaint => TooFaint,
        NoAnswerReason.EmptyQuestion => EmptyQuestion,
        NoAnswerReason.NoDocuments => NoDocuments,
        _ => NotFound,
    };
}
