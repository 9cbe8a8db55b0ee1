using System.Globalization;

namespace QaBot.App.Diagnosis;

/// <summary>The words of doctor.</summary>
internal sealed record DiagnosisTexts
{
    private static readonly CultureInfo De = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>German.</summary>
    public static DiagnosisTexts German { get; } = new()
    {
        Doctor = "prüfen, ob alles in Ordnung ist, und wie Wörter gelesen werden",
        DoctorWords = "Wörter, deren Zerlegung gezeigt wird",
        SettingsTitle = "Einstellungen",
        DocumentsTitle = "Dokumente",
        IndexTitle = "Index",
        SurfacesTitle = "Oberflächen",
        WordsTitle = "Wörter: wie geschrieben → gefaltet → Stamm → Wortfamilie",
        Related = "steht auch für:",
        NotSearched = "trägt keinen Inhalt, wird nicht gesucht",
        NoSettingsFile = "keine appsettings.json gefunden; es gelten die Vorgaben",
        Environment = "aus der Umgebung:",
        NoDocuments = "noch nichts Lesbares im Ordner",
        IndexDamaged = "der Index war beschädigt und wurde neu aufgebaut",
        IndexNew = "es gab noch keinen Index; er wurde eben aufgebaut",
        IndexWhole = "unbeschädigt, jedes Byte geprüft",
        AgreementUntried = "zu wenig Text für eine Stichprobe",
        NoDatabase = "noch keine Gespräche und Quellen gespeichert",
        DatabaseWhole = "Gespräche und Quellen (qabot.db) unbeschädigt",
        On = "eingeschaltet",
        Or = "oder",
        AllWell = "Alles in Ordnung.",
        NotWell = "Etwas ist nicht in Ordnung (✗).",
        Counts = static (documents, passages) => string.Create(De, $"{documents:N0} {(documents == 1 ? "Dokument" : "Dokumente")}, {passages:N0} Textstellen"),
        Agreement = static (found, tried) => $"Index und Fragen werden gleich gelesen: {found} von {tried} Stichproben führen zu ihrem Dokument",
        DatabaseDamaged = static file => $"{file} ist beschädigt",
        Off = static keys => $"aus; dazu fehlt {keys}",
        Incomplete = static keys => $"unvollständig; es fehlt {keys}",
    };

    /// <summary>English.</summary>
    public static DiagnosisTexts English { get; } = new()
    {
        Doctor = "check whether all is well, and how words are read",
        DoctorWords = "words whose analysis is shown",
        SettingsTitle = "Settings",
        DocumentsTitle = "Documents",
        IndexTitle = "Index",
        SurfacesTitle = "Surfaces",
        WordsTitle = "Words: as written → folded → stem → family",
        Related = "stands for, too:",
        NotSearched = "carries no content, is not searched for",
        NoSettingsFile = "no appsettings.json found; the defaults apply",
        Environment = "from the environment:",
        NoDocuments = "nothing readable in the folder yet",
        IndexDamaged = "the index was damaged and has been built anew",
        IndexNew = "there was no index yet; it has just been built",
        IndexWhole = "whole, every byte verified",
        AgreementUntried = "too little text for a sample",
        NoDatabase = "no conversations and citations stored yet",
        DatabaseWhole = "conversations and citations (qabot.db) whole",
        On = "on",
        Or = "or",
        AllWell = "All is well.",
        NotWell = "Something is wrong (✗).",
        Counts = static (documents, passages) => string.Create(En, $"{documents:N0} {(documents == 1 ? "document" : "documents")}, {passages:N0} passages"),
        Agreement = static (found, tried) => $"index and questions are read alike: {found} of {tried} samples lead to their document",
        DatabaseDamaged = static file => $"{file} is damaged",
        Off = static keys => $"off; missing {keys}",
        Incomplete = static keys => $"incomplete; missing {keys}",
    };

    /// <summary>Help of doctor.</summary>
    public required string Doctor { get; init; }

    /// <summary>Help of its words.</summary>
    public required string DoctorWords { get; init; }

    /// <summary>Heads the settings.</summary>
    public required string SettingsTitle { get; init; }

    /// <summary>Heads the documents.</summary>
    public required string DocumentsTitle { get; init; }

    /// <summary>Heads the index.</summary>
    public required string IndexTitle { get; init; }

    /// <summary>Heads the surfaces.</summary>
    public required string SurfacesTitle { get; init; }

    /// <summary>Heads the words.</summary>
    public required string WordsTitle { get; init; }

    /// <summary>Introduces related words.</summary>
    public required string Related { get; init; }

    /// <summary>The word is not searched for.</summary>
    public required string NotSearched { get; init; }

    /// <summary>There is no settings file.</summary>
    public required string NoSettingsFile { get; init; }

    /// <summary>Introduces the names of environment variables.</summary>
    public required string Environment { get; init; }

    /// <summary>There is nothing readable.</summary>
    public required string NoDocuments { get; init; }

    /// <summary>The index was damaged.</summary>
    public required string IndexDamaged { get; init; }

    /// <summary>There was no index.</summary>
    public required string IndexNew { get; init; }

    /// <summary>The index is whole.</summary>
    public required string IndexWhole { get; init; }

    /// <summary>There was nothing to try.</summary>
    public required string AgreementUntried { get; init; }

    /// <summary>There is no database yet.</summary>
    public required string NoDatabase { get; init; }

    /// <summary>The database is whole.</summary>
    public required string DatabaseWhole { get; init; }

    /// <summary>A surface is on.</summary>
    public required string On { get; init; }

    /// <summary>Between keys of which one suffices.</summary>
    public required string Or { get; init; }

    /// <summary>Nothing is wrong.</summary>
    public required string AllWell { get; init; }

    /// <summary>Something is wrong.</summary>
    public required string NotWell { get; init; }

    /// <summary>Documents and passages.</summary>
    public required Func<int, int, string> Counts { get; init; }

    /// <summary>How many samples were found, of how many.</summary>
    public required Func<int, int, string> Agreement { get; init; }

    /// <summary>The database is damaged: which.</summary>
    public required Func<string, string> DatabaseDamaged { get; init; }

    /// <summary>A surface is off: for want of which keys.</summary>
    public required Func<string, string> Off { get; init; }

    /// <summary>A surface lacks some of its keys: which.</summary>
    public required Func<string, string> Incomplete { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static DiagnosisTexts For(string language) => language == "en" ? English : German;
}
