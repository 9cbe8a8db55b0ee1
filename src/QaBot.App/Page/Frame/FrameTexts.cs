namespace QaBot.App.Page.Frame;

/// <summary>The words around every page.</summary>
public sealed record FrameTexts
{
    /// <summary>German.</summary>
    public static FrameTexts German { get; } = new();

    /// <summary>English.</summary>
    public static FrameTexts English { get; } = new()
    {
        SkipToContent = "Skip to content",
        Menu = "Menu",
        CloseMenu = "Close menu",
        NewQuestion = "New question",
        Conversations = "Conversations",
        NoConversations = "Your conversations will be listed here.",
        More = "Show more",
        Today = "Today",
        Yesterday = "Yesterday",
        LastDays = "Last 7 days",
        Older = "Older",
        Actions = "Rename, export or delete: {0}",
        Rename = "Rename",
        NewName = "New name",
        Save = "Save",
        Cancel = "Cancel",
        Delete = "Delete",
        ReallyDelete = "Delete this conversation?",
        ExportMarkdown = "Export as Markdown",
        ExportHtml = "Export as HTML",
        Documents = "Documents",
        Gaps = "Open questions",
        LookUp = "Look up a citation",
        Pages = "Pages",
        Light = "Light appearance",
        Dark = "Dark appearance",
        OtherLanguage = "Deutsch",
        Reconnecting = "The connection was lost. Trying to reconnect …",
        Disconnected = "The connection is lost.",
        Reload = "Load the page again",
        NotFound = "There is nothing here",
        NotFoundMore = "This page does not exist, or you may not read it.",
        BackToAsking = "Ask a question",
        Failed = "Something went wrong. Please load the page again.",
    };

    /// <summary>For the keyboard: past the list of conversations.</summary>
    public string SkipToContent { get; init; } = "Zum Inhalt springen";

    /// <summary>Opens the drawer on small screens.</summary>
    public string Menu { get; init; } = "Menü";

    /// <summary>Closes the drawer.</summary>
    public string CloseMenu { get; init; } = "Menü schließen";

    /// <summary>Begins a conversation.</summary>
    public string NewQuestion { get; init; } = "Neue Frage";

    /// <summary>Heading of the list.</summary>
    public string Conversations { get; init; } = "Gespräche";

    /// <summary>In place of an empty list.</summary>
    public string NoConversations { get; init; } = "Hier stehen später Ihre Gespräche.";

    /// <summary>Shows more of a list.</summary>
    public string More { get; init; } = "Mehr anzeigen";

    /// <summary>Spoken in today.</summary>
    public string Today { get; init; } = "Heute";

    /// <summary>Spoken in yesterday.</summary>
    public string Yesterday { get; init; } = "Gestern";

    /// <summary>Spoken in within a week.</summary>
    public string LastDays { get; init; } = "Letzte 7 Tage";

    /// <summary>Spoken in before.</summary>
    public string Older { get; init; } = "Älter";

    /// <summary>Name of the button that shows a conversation's actions; {0} is its title.</summary>
    public string Actions { get; init; } = "Umbenennen, exportieren oder löschen: {0}";

    /// <summary>Gives another name.</summary>
    public string Rename { get; init; } = "Umbenennen";

    /// <summary>Label of the field.</summary>
    public string NewName { get; init; } = "Neuer Name";

    /// <summary>Keeps what was entered.</summary>
    public string Save { get; init; } = "Speichern";

    /// <summary>Leaves all as it was.</summary>
    public string Cancel { get; init; } = "Abbrechen";

    /// <summary>Forgets a conversation.</summary>
    public string Delete { get; init; } = "Löschen";

    /// <summary>Asked before.</summary>
    public string ReallyDelete { get; init; } = "Dieses Gespräch löschen?";

    /// <summary>Saves a conversation.</summary>
    public string ExportMarkdown { get; init; } = "Als Markdown exportieren";

    /// <summary>Saves a conversation.</summary>
    public string ExportHtml { get; init; } = "Als HTML exportieren";

    /// <summary>The list of documents.</summary>
    public string Documents { get; init; } = "Dokumente";

    /// <summary>The list of gaps.</summary>
    public string Gaps { get; init; } = "Offene Fragen";

    /// <summary>The page of citations.</summary>
    public string LookUp { get; init; } = "Zitat nachschlagen";

    /// <summary>Name of the navigation.</summary>
    public string Pages { get; init; } = "Seiten";

    /// <summary>Switches to light.</summary>
    public string Light { get; init; } = "Helle Darstellung";

    /// <summary>Switches to dark.</summary>
    public string Dark { get; init; } = "Dunkle Darstellung";

    /// <summary>Switches the language, in that language.</summary>
    public string OtherLanguage { get; init; } = "English";

    /// <summary>While the connection is gone.</summary>
    public string Reconnecting { get; init; } = "Die Verbindung ist unterbrochen. Sie wird wieder aufgebaut …";

    /// <summary>When it did not come back.</summary>
    public string Disconnected { get; init; } = "Die Verbindung ist abgebrochen.";

    /// <summary>Loads the page.</summary>
    public string Reload { get; init; } = "Seite neu laden";

    /// <summary>Heading of the page that is none.</summary>
    public string NotFound { get; init; } = "Hier ist nichts";

    /// <summary>Below it.</summary>
    public string NotFoundMore { get; init; } = "Diese Seite gibt es nicht, oder Sie dürfen sie nicht lesen.";

    /// <summary>Leads to the first page.</summary>
    public string BackToAsking { get; init; } = "Eine Frage stellen";

    /// <summary>After an error nobody foresaw.</summary>
    public string Failed { get; init; } = "Etwas ist schiefgegangen. Bitte laden Sie die Seite neu.";

    /// <summary>The words of a language, "de" or "en".</summary>
    public static FrameTexts For(string language) => language == "en" ? English : German;
}
