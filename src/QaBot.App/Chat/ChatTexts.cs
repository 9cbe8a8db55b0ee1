using System.Globalization;

namespace QaBot.App.Chat;

/// <summary>The words of the terminal chat.</summary>
internal sealed record ChatTexts
{
    private static readonly CultureInfo De = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>German.</summary>
    public static ChatTexts German { get; } = new()
    {
        Tagline = "Antworten mit Belegen aus Ihren Dokumenten",
        KnowsNothing = "Im Dokumentenordner liegt noch nichts, was sich lesen lässt. Legen Sie Dateien hinein; sie sind gleich danach befragbar.",
        WorthAsking = "Fragen zum Anfang:",
        Keys = "/hilfe zeigt die Befehle, Strg+D beendet.",
        KeysWithSuggestions = "Eine Zahl stellt die Frage, /hilfe zeigt die Befehle, Strg+D beendet.",
        Placeholder = "Frage stellen oder /hilfe",
        Stopped = "Angehalten.",
        OnceMore = "Noch einmal Strg+C beendet.",
        Goodbye = "Auf Wiedersehen.",
        NewConversation = "Ein neues Gespräch beginnt.",
        NothingAskedYet = "In diesem Gespräch wurde noch nichts gefragt.",
        NoSourcesYet = "Noch keine Antwort mit Quellen.",
        SearchFor = "Wonach? Zum Beispiel: /suche Sicherheitsgarantien",
        NothingFound = "Nichts gefunden.",
        Commands = new Dictionary<SlashCommand, (string Example, string Meaning)>
        {
            [SlashCommand.Source] = (" 2", "Quelle 2 im Zusammenhang; auch mit der Kennung einer Quelle"),
            [SlashCommand.Sources] = ("", "die Quellen der letzten Antwort"),
            [SlashCommand.Search] = (" WORTE", "Textstellen suchen"),
            [SlashCommand.New] = ("", "ein neues Gespräch beginnen"),
            [SlashCommand.History] = ("", "das Gespräch bis hierher"),
            [SlashCommand.Export] = (" DATEI", "das Gespräch mit Quellen als Markdown (.md) oder HTML (.html)"),
            [SlashCommand.Documents] = ("", "was gelesen wurde"),
            [SlashCommand.Help] = ("", "diese Übersicht"),
            [SlashCommand.Quit] = ("", "beenden (auch Strg+D)"),
        },
        KeysHelp = "Pfeiltasten: frühere Eingaben · Tab: Befehl ergänzen · Alt+Enter: neue Zeile · Strg+C: Antwort anhalten",
        Knows = static (documents, passages) => $"Ich kenne {(documents == 1 ? "ein Dokument" : documents.ToString("N0", De) + " Dokumente")} mit {(passages == 1 ? "einer Textstelle" : passages.ToString("N0", De) + " Textstellen")}:",
        More = static count => string.Create(De, $"und {count:N0} weitere; /dokumente zeigt alle"),
        Thinking = static time => string.Create(De, $"Ich lese nach … {time.TotalSeconds:0} s"),
        Unknown = static name => $"Den Befehl {name} gibt es nicht.",
        Meant = static name => $"Meinten Sie {name}? /hilfe zeigt alle.",
        NoSuchSource = static (number, count) => $"Eine Quelle {number} gibt es nicht; die letzte Antwort hat {count}.",
        UnknownId = static id => $"Eine Quelle mit der Kennung {id} gibt es nicht.",
        Written = static file => $"Geschrieben: {file}",
        NotWritten = static problem => $"Nicht geschrieben: {problem}",
        FileExists = static file => $"{file} gibt es schon.",
        Unreadable = "nicht lesbar",
        Passages = "Textstellen",
    };

    /// <summary>English.</summary>
    public static ChatTexts English { get; } = new()
    {
        Tagline = "answers with proof, from your documents",
        KnowsNothing = "The documents folder holds nothing readable yet. Put files in; they can be asked about at once.",
        WorthAsking = "Questions to begin with:",
        Keys = "/help shows the commands, Ctrl+D leaves.",
        KeysWithSuggestions = "A number asks the question, /help shows the commands, Ctrl+D leaves.",
        Placeholder = "Ask a question, or /help",
        Stopped = "Stopped.",
        OnceMore = "Ctrl+C once more leaves.",
        Goodbye = "Goodbye.",
        NewConversation = "A new conversation begins.",
        NothingAskedYet = "Nothing has been asked in this conversation yet.",
        NoSourcesYet = "No answer with sources yet.",
        SearchFor = "For what? For example: /search security guarantees",
        NothingFound = "Nothing found.",
        Commands = new Dictionary<SlashCommand, (string Example, string Meaning)>
        {
            [SlashCommand.Source] = (" 2", "source 2 in its context; a citation's id will do too"),
            [SlashCommand.Sources] = ("", "the sources of the last answer"),
            [SlashCommand.Search] = (" WORDS", "search passages"),
            [SlashCommand.New] = ("", "begin a new conversation"),
            [SlashCommand.History] = ("", "the conversation so far"),
            [SlashCommand.Export] = (" FILE", "the conversation with its sources as Markdown (.md) or HTML (.html)"),
            [SlashCommand.Documents] = ("", "what was read"),
            [SlashCommand.Help] = ("", "this overview"),
            [SlashCommand.Quit] = ("", "leave (Ctrl+D too)"),
        },
        KeysHelp = "Arrow keys: earlier input · Tab: complete a command · Alt+Enter: new line · Ctrl+C: stop an answer",
        Knows = static (documents, passages) => $"I know {(documents == 1 ? "one document" : documents.ToString("N0", En) + " documents")} with {(passages == 1 ? "one passage" : passages.ToString("N0", En) + " passages")}:",
        More = static count => string.Create(En, $"and {count:N0} more; /documents shows them all"),
        Thinking = static time => string.Create(En, $"Reading … {time.TotalSeconds:0} s"),
        Unknown = static name => $"There is no command {name}.",
        Meant = static name => $"Did you mean {name}? /help shows them all.",
        NoSuchSource = static (number, count) => $"There is no source {number}; the last answer has {count}.",
        UnknownId = static id => $"There is no source of the id {id}.",
        Written = static file => $"Written: {file}",
        NotWritten = static problem => $"Not written: {problem}",
        FileExists = static file => $"there is a {file} already.",
        Unreadable = "not readable",
        Passages = "passages",
    };

    /// <summary>What QaBot is, in a few words.</summary>
    public required string Tagline { get; init; }

    /// <summary>There are no readable documents.</summary>
    public required string KnowsNothing { get; init; }

    /// <summary>Introduces the suggested questions.</summary>
    public required string WorthAsking { get; init; }

    /// <summary>How to go on.</summary>
    public required string Keys { get; init; }

    /// <summary>How to go on, with numbered questions above.</summary>
    public required string KeysWithSuggestions { get; init; }

    /// <summary>Shown while nothing is typed.</summary>
    public required string Placeholder { get; init; }

    /// <summary>The answer was stopped.</summary>
    public required string Stopped { get; init; }

    /// <summary>A second Ctrl+C leaves.</summary>
    public required string OnceMore { get; init; }

    /// <summary>The last words.</summary>
    public required string Goodbye { get; init; }

    /// <summary>A conversation begins.</summary>
    public required string NewConversation { get; init; }

    /// <summary>There is nothing to show or export.</summary>
    public required string NothingAskedYet { get; init; }

    /// <summary>There are no citations yet.</summary>
    public required string NoSourcesYet { get; init; }

    /// <summary>Asks for the words to search.</summary>
    public required string SearchFor { get; init; }

    /// <summary>The search found nothing.</summary>
    public required string NothingFound { get; init; }

    /// <summary>The keys of the editor.</summary>
    public required string KeysHelp { get; init; }

    /// <summary>A file could not be read.</summary>
    public required string Unreadable { get; init; }

    /// <summary>"passages".</summary>
    public required string Passages { get; init; }

    /// <summary>What each command does, and what may stand behind its name.</summary>
    public required IReadOnlyDictionary<SlashCommand, (string Example, string Meaning)> Commands { get; init; }

    /// <summary>What QaBot knows: documents, passages.</summary>
    public required Func<int, int, string> Knows { get; init; }

    /// <summary>How many documents are not shown.</summary>
    public required Func<int, string> More { get; init; }

    /// <summary>QaBot has been thinking for so long.</summary>
    public required Func<TimeSpan, string> Thinking { get; init; }

    /// <summary>There is no such command.</summary>
    public required Func<string, string> Unknown { get; init; }

    /// <summary>The command that was perhaps meant.</summary>
    public required Func<string, string> Meant { get; init; }

    /// <summary>There is no citation of that number: number, how many there are.</summary>
    public required Func<string, int, string> NoSuchSource { get; init; }

    /// <summary>There is no citation of that id.</summary>
    public required Func<string, string> UnknownId { get; init; }

    /// <summary>A file was written.</summary>
    public required Func<string, string> Written { get; init; }

    /// <summary>A file was not written: why.</summary>
    public required Func<string, string> NotWritten { get; init; }

    /// <summary>Nothing is written over a file.</summary>
    public required Func<string, string> FileExists { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static ChatTexts For(string language) => language == "en" ? English : German;
}
