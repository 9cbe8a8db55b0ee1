using System.Globalization;

namespace QaBot.App.Commands;

/// <summary>The words of the command line: help, errors, notes.</summary>
internal sealed record CommandTexts
{
    private static readonly CultureInfo De = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>German.</summary>
    public static CommandTexts German { get; } = new()
    {
        Program = "QaBot beantwortet Fragen aus Ihren Dokumenten und belegt jeden Satz.",
        Names = ArgumentNames.German,
        DocumentsOption = "Ordner mit den Dokumenten",
        IndexOption = "Ordner, in den QaBot schreibt (Index, Gespräche, Quellenverzeichnis)",
        LanguageOption = "Sprache von QaBots eigenen Worten",
        VerboseOption = "Protokoll und Einzelheiten zu Fehlern zeigen",
        JsonOption = "als JSON ausgeben",
        Help = "diese Hilfe zeigen",
        HelpWords = [("Description:", "Beschreibung:"), ("[command]", "[Befehl]"), ("[options]", "[Optionen]"), ("[default: ", "[Vorgabe: ")],
        NoSuchOption = static option => $"Die Option {option} gibt es nicht.",
        Chat = "Gespräch im Terminal (auch ohne Befehl)",
        NoHistory = "Eingaben nicht für das nächste Mal aufheben",
        Ask = "eine Frage beantworten, oder mit --batch eine Datei voller Fragen",
        AskQuestion = "die Frage",
        AskConversation = "im Gespräch mit dieser Kennung fragen",
        AskBatch = "Datei mit einer Frage je Zeile als JSON (id, question, history); „-“ liest die Standardeingabe",
        AskOut = "die Antworten in diese Datei schreiben statt auf die Standardausgabe",
        Search = "Textstellen suchen",
        SearchQuery = "die Suchworte",
        SearchTop = "wie viele Textstellen höchstens",
        SearchExplain = "zeigen, welches Wort wie getroffen hat",
        NothingFound = "Nichts gefunden.",
        NoQuestion = "Es fehlt die Frage, zum Beispiel: qabot ask \"Wer ist Regierungssprecher?\"",
        QuestionAndBatch = "Entweder eine Frage oder --batch, nicht beides.",
        TryVerbose = "(Einzelheiten mit --verbose)",
        NoDocumentsFolder = static folder => $"Den Dokumentenordner {folder} gibt es nicht. Legen Sie ihn an oder nennen Sie einen anderen mit --documents.",
        WrongSetting = static problem => $"Eine Einstellung ist falsch: {problem}. Berichtigen Sie sie in appsettings.json oder der Umgebung (QABOT__Abschnitt__Name).",
        SeeHelp = static command => $"Hilfe: qabot {command}--help",
        BadLine = static (line, problem) => $"Zeile {line}: nicht beantwortet ({problem})",
        CannotRead = static (file, problem) => $"{file} lässt sich nicht lesen: {problem}",
        Index = "den Index auf den Stand des Dokumentenordners bringen",
        IndexPaths = "nur diese Dateien oder Ordner",
        IndexRebuild = "alles neu lesen",
        Indexing = "Lesen",
        Embedding = "Vektoren",
        VectorSummary = static (total, made) => string.Create(De, $"Vektoren für {Plural(total, "Textstelle", "Textstellen")}, {made:N0} neu"),
        NoVectors = static reason => $"Es konnten nicht alle Vektoren berechnet werden. {reason} Fragen werden so lange ohne sie beantwortet; siehe Abschnitt „Dense“ der Einstellungen.",
        IndexProgress = static (done, total) => total == 0 ? "Ich sehe die Dokumente durch …" : string.Create(De, $"Ich lese die Dokumente … {done:N0} von {total:N0}"),
        IndexSummary = static (documents, passages, unreadable, unknown, time) => string.Create(De, $"{Plural(documents, "Dokument", "Dokumente")} mit {Plural(passages, "Textstelle", "Textstellen")}{(unreadable > 0 ? $", {unreadable.ToString("N0", De)} nicht lesbar" : "")}{(unknown > 0 ? $", {Plural(unknown, "Datei", "Dateien")} anderer Art nicht beachtet" : "")} ({time.TotalSeconds:0.0} s)"),
        SomeUnreadable = static count => count == 1 ? "Eine Datei war nicht lesbar; qabot doctor nennt sie." : string.Create(De, $"{count:N0} Dateien waren nicht lesbar; qabot doctor nennt sie."),
        OutsideDocuments = static (path, folder) => $"{path} liegt nicht im Dokumentenordner {folder}. Einen anderen Ordner nennt man mit --documents.",
        NoSuchPath = static path => $"{path} gibt es nicht.",
    };

    /// <summary>English.</summary>
    public static CommandTexts English { get; } = new()
    {
        Program = "QaBot answers questions from your documents and proves every sentence.",
        Names = ArgumentNames.English,
        DocumentsOption = "folder of the documents",
        IndexOption = "folder QaBot writes to (index, conversations, citations)",
        LanguageOption = "language of QaBot's own words",
        VerboseOption = "show the log, and details of errors",
        JsonOption = "write JSON",
        Help = "show this help",
        HelpWords = [],
        NoSuchOption = static option => $"There is no option {option}.",
        Chat = "chat in the terminal (also without a command)",
        NoHistory = "do not keep what is typed for the next time",
        Ask = "answer a question, or with --batch a file of questions",
        AskQuestion = "the question",
        AskConversation = "ask in the conversation of this id",
        AskBatch = "file with one question a line as JSON (id, question, history); \"-\" reads standard input",
        AskOut = "write the answers to this file instead of standard output",
        Search = "search passages",
        SearchQuery = "the words to search for",
        SearchTop = "how many passages at most",
        SearchExplain = "show which word matched how",
        NothingFound = "Nothing found.",
        NoQuestion = "The question is missing, for example: qabot ask \"Who is the spokesman?\"",
        QuestionAndBatch = "Either a question or --batch, not both.",
        TryVerbose = "(details with --verbose)",
        NoDocumentsFolder = static folder => $"There is no documents folder {folder}. Create it, or name another with --documents.",
        WrongSetting = static problem => $"A setting is wrong: {problem}. Correct it in appsettings.json or the environment (QABOT__Section__Name).",
        SeeHelp = static command => $"Help: qabot {command}--help",
        BadLine = static (line, problem) => $"Line {line}: not answered ({problem})",
        CannotRead = static (file, problem) => $"{file} cannot be read: {problem}",
        Index = "bring the index up to date with the documents folder",
        IndexPaths = "these files or folders only",
        IndexRebuild = "read everything anew",
        Indexing = "Reading",
        Embedding = "Vectors",
        VectorSummary = static (total, made) => string.Create(En, $"vectors for {Plural(total, "passage", "passages")}, {made:N0} new"),
        NoVectors = static reason => $"Not all vectors could be made. {reason} Until then questions are answered without them; see the section \"Dense\" of the settings.",
        IndexProgress = static (done, total) => total == 0 ? "Looking through the documents …" : string.Create(En, $"Reading the documents … {done:N0} of {total:N0}"),
        IndexSummary = static (documents, passages, unreadable, unknown, time) => string.Create(En, $"{Plural(documents, "document", "documents")} with {Plural(passages, "passage", "passages")}{(unreadable > 0 ? $", {unreadable.ToString("N0", En)} not readable" : "")}{(unknown > 0 ? $", {Plural(unknown, "file", "files")} of another kind left out" : "")} ({time.TotalSeconds:0.0} s)"),
        SomeUnreadable = static count => count == 1 ? "One file could not be read; qabot doctor names it." : string.Create(En, $"{count:N0} files could not be read; qabot doctor names them."),
        OutsideDocuments = static (path, folder) => $"{path} is not in the documents folder {folder}. Name another folder with --documents.",
        NoSuchPath = static path => $"There is no {path}.",
    };

    /// <summary>What QaBot is.</summary>
    public required string Program { get; init; }

    /// <summary>What stands for arguments.</summary>
    public required ArgumentNames Names { get; init; }

    /// <summary>Help of --documents.</summary>
    public required string DocumentsOption { get; init; }

    /// <summary>Help of --index.</summary>
    public required string IndexOption { get; init; }

    /// <summary>Help of --language.</summary>
    public required string LanguageOption { get; init; }

    /// <summary>Help of --verbose.</summary>
    public required string VerboseOption { get; init; }

    /// <summary>Help of --json.</summary>
    public required string JsonOption { get; init; }

    /// <summary>Help of --help.</summary>
    public required string Help { get; init; }

    /// <summary>What the library writes in help in English whatever the language, and what is written instead.</summary>
    public required IReadOnlyList<(string English, string Own)> HelpWords { get; init; }

    /// <summary>There is no such option.</summary>
    public required Func<string, string> NoSuchOption { get; init; }

    /// <summary>Help of chat.</summary>
    public required string Chat { get; init; }

    /// <summary>Help of --no-history.</summary>
    public required string NoHistory { get; init; }

    /// <summary>Help of ask.</summary>
    public required string Ask { get; init; }

    /// <summary>Help of its question.</summary>
    public required string AskQuestion { get; init; }

    /// <summary>Help of --conversation.</summary>
    public required string AskConversation { get; init; }

    /// <summary>Help of --batch.</summary>
    public required string AskBatch { get; init; }

    /// <summary>Help of --out.</summary>
    public required string AskOut { get; init; }

    /// <summary>Help of search.</summary>
    public required string Search { get; init; }

    /// <summary>Help of its query.</summary>
    public required string SearchQuery { get; init; }

    /// <summary>Help of --top.</summary>
    public required string SearchTop { get; init; }

    /// <summary>Help of --explain.</summary>
    public required string SearchExplain { get; init; }

    /// <summary>The search found nothing.</summary>
    public required string NothingFound { get; init; }

    /// <summary>The question is missing.</summary>
    public required string NoQuestion { get; init; }

    /// <summary>Question and --batch exclude each other.</summary>
    public required string QuestionAndBatch { get; init; }

    /// <summary>How to learn more of an error.</summary>
    public required string TryVerbose { get; init; }

    /// <summary>There is no such folder.</summary>
    public required Func<string, string> NoDocumentsFolder { get; init; }

    /// <summary>A setting is wrong: how.</summary>
    public required Func<string, string> WrongSetting { get; init; }

    /// <summary>Where help is: the command with a space, or nothing.</summary>
    public required Func<string, string> SeeHelp { get; init; }

    /// <summary>A line of a batch was not answered: number, why.</summary>
    public required Func<int, string, string> BadLine { get; init; }

    /// <summary>A file cannot be read: which, why.</summary>
    public required Func<string, string, string> CannotRead { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static CommandTexts For(string language) => language == "en" ? English : German;

    /// <summary>Help of index.</summary>
    public required string Index { get; init; }

    /// <summary>Help of its paths.</summary>
    public required string IndexPaths { get; init; }

    /// <summary>Help of --rebuild.</summary>
    public required string IndexRebuild { get; init; }

    /// <summary>Stands beside the progress bar.</summary>
    public required string Indexing { get; init; }

    /// <summary>Stands beside the progress bar while passages are embedded.</summary>
    public required string Embedding { get; init; }

    /// <summary>What vectors there are now: passages, new ones.</summary>
    public required Func<int, int, string> VectorSummary { get; init; }

    /// <summary>Why the vectors are not complete.</summary>
    public required Func<string, string> NoVectors { get; init; }

    /// <summary>The index is being brought up to date: done, total.</summary>
    public required Func<int, int, string> IndexProgress { get; init; }

    /// <summary>What is known now: documents, passages, unreadable files, files of an unknown kind, time taken.</summary>
    public required Func<int, int, int, int, TimeSpan, string> IndexSummary { get; init; }

    /// <summary>So many files could not be read.</summary>
    public required Func<int, string> SomeUnreadable { get; init; }

    /// <summary>A path is not in the documents folder: path, folder.</summary>
    public required Func<string, string, string> OutsideDocuments { get; init; }

    /// <summary>There is no such file or folder.</summary>
    public required Func<string, string> NoSuchPath { get; init; }

    private static string Plural(int count, string one, string more) => string.Create(one is "Dokument" or "Textstelle" or "Datei" ? De : En, $"{count:N0} {(count == 1 ? one : more)}");
}
