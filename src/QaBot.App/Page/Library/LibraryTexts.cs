using System.Globalization;

namespace QaBot.App.Page.Library;

/// <summary>The words around the list of documents and the open questions.</summary>
public sealed record LibraryTexts
{
    /// <summary>German.</summary>
    public static LibraryTexts German { get; } = new();

    /// <summary>English.</summary>
    public static LibraryTexts English { get; } = new()
    {
        Culture = "en-GB",
        Documents = "Documents",
        Lead = "These are the documents QaBot answers from.",
        None = "There are no documents yet. Put files into the documents folder; they are read by themselves.",
        Search = "Find by title or path",
        NoMatch = "No document has this in its title or path.",
        One = "1 document, {1:N0} passages",
        Count = "{0:N0} documents, {1:N0} passages",
        NotRead = "{0:N0} could not be read",
        Read = "read {0}",
        Passages = "{0:N0} passages",
        Indexing = "Reading the documents: {0:N0} of {1:N0}",
        More = "Show more",
        Add = "Add a document",
        AddHint = "{0}; at most {1:N0} MB",
        Adding = "Adding {0} …",
        Added = "{0} was added.",
        TooLarge = "{0} is larger than {1:N0} MB.",
        UnknownKind = "{0} is of a kind that QaBot cannot read.",
        NotAdded = "{0} could not be added.",
        Gaps = "Open questions",
        GapsLead = "What was asked in the last {0:N0} days and could not be answered, or not well: a list of the documents to write.",
        QuestionFile = "Question file for qabot eval",
        NoGaps = "Nothing is open. Every question found its answer.",
        Times = "asked {0:N0} times",
        Once = "asked once",
        Last = "last on {0}",
        AllRefused = "not in the documents",
        AllRated = "rated not helpful",
        Mixed = "{0:N0} not in the documents, {1:N0} rated not helpful",
        NoRight = "This list is for those who look after QaBot.",
    };

    /// <summary>The culture of numbers and dates.</summary>
    public string Culture { get; init; } = "de-DE";

    /// <summary>Title of the list.</summary>
    public string Documents { get; init; } = "Dokumente";

    /// <summary>Below it.</summary>
    public string Lead { get; init; } = "Aus diesen Dokumenten antwortet QaBot.";

    /// <summary>In place of an empty list.</summary>
    public string None { get; init; } = "Es gibt noch keine Dokumente. Legen Sie Dateien in den Dokumentenordner; sie werden von selbst gelesen.";

    /// <summary>Label of the filter.</summary>
    public string Search { get; init; } = "Nach Titel oder Pfad filtern";

    /// <summary>Nothing passes the filter.</summary>
    public string NoMatch { get; init; } = "Kein Dokument hat das im Titel oder Pfad.";

    /// <summary>How many documents and passages.</summary>
    public string Count { get; init; } = "{0:N0} Dokumente, {1:N0} Textstellen";

    /// <summary>One document, and its passages.</summary>
    public string One { get; init; } = "1 Dokument, {1:N0} Textstellen";

    /// <summary>How many are unreadable.</summary>
    public string NotRead { get; init; } = "{0:N0} nicht lesbar";

    /// <summary>When a document was read.</summary>
    public string Read { get; init; } = "gelesen {0}";

    /// <summary>How many passages a document has.</summary>
    public string Passages { get; init; } = "{0:N0} Textstellen";

    /// <summary>While documents are read.</summary>
    public string Indexing { get; init; } = "Die Dokumente werden gelesen: {0:N0} von {1:N0}";

    /// <summary>More of the list.</summary>
    public string More { get; init; } = "Mehr anzeigen";

    /// <summary>Adds a file.</summary>
    public string Add { get; init; } = "Dokument hinzufügen";

    /// <summary>What may be added; {0} are extensions.</summary>
    public string AddHint { get; init; } = "{0}; höchstens {1:N0} MB";

    /// <summary>While a file comes.</summary>
    public string Adding { get; init; } = "{0} wird hinzugefügt …";

    /// <summary>After it came.</summary>
    public string Added { get; init; } = "{0} wurde hinzugefügt.";

    /// <summary>Refused for its size.</summary>
    public string TooLarge { get; init; } = "{0} ist größer als {1:N0} MB.";

    /// <summary>Refused for its kind.</summary>
    public string UnknownKind { get; init; } = "{0} ist von einer Art, die QaBot nicht lesen kann.";

    /// <summary>Did not work.</summary>
    public string NotAdded { get; init; } = "{0} konnte nicht hinzugefügt werden.";

    /// <summary>Title of the list of gaps.</summary>
    public string Gaps { get; init; } = "Offene Fragen";

    /// <summary>Below it.</summary>
    public string GapsLead { get; init; } = "Was in den letzten {0:N0} Tagen gefragt wurde und nicht oder nicht gut beantwortet werden konnte: eine Liste der Dokumente, die noch zu schreiben sind.";

    /// <summary>On the link to what was rated not helpful, as questions to measure with.</summary>
    public string QuestionFile { get; init; } = "Fragendatei für qabot eval";

    /// <summary>No gaps.</summary>
    public string NoGaps { get; init; } = "Nichts ist offen. Jede Frage fand ihre Antwort.";

    /// <summary>How often.</summary>
    public string Times { get; init; } = "{0:N0}-mal gefragt";

    /// <summary>How often.</summary>
    public string Once { get; init; } = "einmal gefragt";

    /// <summary>When last.</summary>
    public string Last { get; init; } = "zuletzt am {0}";

    /// <summary>Why open.</summary>
    public string AllRefused { get; init; } = "nicht in den Dokumenten";

    /// <summary>Why open.</summary>
    public string AllRated { get; init; } = "als nicht hilfreich bewertet";

    /// <summary>Why open.</summary>
    public string Mixed { get; init; } = "{0:N0} nicht in den Dokumenten, {1:N0} als nicht hilfreich bewertet";

    /// <summary>In place of the gaps.</summary>
    public string NoRight { get; init; } = "Diese Liste ist für die, die QaBot betreuen.";

    /// <summary>The words of a language, "de" or "en".</summary>
    public static LibraryTexts For(string language) => language == "en" ? English : German;

    /// <summary>A text with its values, written as people write numbers.</summary>
    public string Format(string text, params object[] values) => string.Format(CultureInfo.GetCultureInfo(Culture), text, values);

    /// <summary>A time as people write it.</summary>
    public string Time(DateTimeOffset time) => time.LocalDateTime.ToString(Culture == "de-DE" ? "d.M.yyyy, HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo(Culture));
}
