namespace QaBot.App.Page.Asking;

/// <summary>The words around questions and answers.</summary>
public sealed record AskingTexts
{
    /// <summary>German.</summary>
    public static AskingTexts German { get; } = new();

    /// <summary>English.</summary>
    public static AskingTexts English { get; } = new()
    {
        Title = "Ask",
        Welcome = "What would you like to know?",
        Promise = "QaBot answers from your documents and proves every sentence with a verbatim quotation.",
        Suggestions = "To begin with",
        Label = "Your question",
        Placeholder = "Ask the documents …",
        FollowUp = "Ask a follow-up …",
        Send = "Ask",
        Stop = "Stop",
        Hint = "Enter asks, Shift + Enter begins a new line.",
        Searching = "Searching the documents …",
        Stopped = "Stopped. This question was not kept.",
        Failed = "The question could not be answered because of an error. Please ask again.",
        Again = "Ask again",
        AnswerIs = "Answer: {0}",
        Sources = "Sources",
        Source = "Source {0}: {1}",
        OpenSource = "Open in the document",
        Published = "Published page",
        CopyId = "Copy citation id {0}",
        Copied = "Copied",
        CopyAnswer = "Copy the answer",
        Proven = "Every quotation was compared with the document",
        Written = "Written by a model, proven sentence by sentence",
        TakenOut = "Statements taken out because nothing proves them: {0}",
        Understood = "Understood as: {0}",
        Nothing = "Not in the documents",
        Missing = "Not found:",
        Nearest = "What comes nearest",
        Helpful = "Helpful",
        NotHelpful = "Not helpful",
        WhatWasWrong = "What was wrong?",
        Reasons = ["Wrong", "Incomplete", "The quotation does not fit", "It is in the documents after all"],
        MoreWords = "More, if you like",
        SendReason = "Send",
        Thanks = "Thank you.",
        Gone = "There is no such conversation, or it is not yours.",
        Page = "p. {0}",
        Line = "line {0}",
        Lines = "lines {0}",
    };

    /// <summary>Title of the page.</summary>
    public string Title { get; init; } = "Fragen";

    /// <summary>Heading before the first question.</summary>
    public string Welcome { get; init; } = "Was möchten Sie wissen?";

    /// <summary>Below it.</summary>
    public string Promise { get; init; } = "QaBot antwortet aus Ihren Dokumenten und belegt jeden Satz mit einem wörtlichen Zitat.";

    /// <summary>Above the suggested questions.</summary>
    public string Suggestions { get; init; } = "Zum Anfang";

    /// <summary>Label of the field.</summary>
    public string Label { get; init; } = "Ihre Frage";

    /// <summary>In the empty field.</summary>
    public string Placeholder { get; init; } = "Die Dokumente fragen …";

    /// <summary>In the empty field below an answer.</summary>
    public string FollowUp { get; init; } = "Weiterfragen …";

    /// <summary>Asks.</summary>
    public string Send { get; init; } = "Fragen";

    /// <summary>Ends an answer.</summary>
    public string Stop { get; init; } = "Anhalten";

    /// <summary>Below the field.</summary>
    public string Hint { get; init; } = "Eingabetaste fragt, Umschalt + Eingabetaste beginnt eine neue Zeile.";

    /// <summary>Until the answer begins.</summary>
    public string Searching { get; init; } = "Die Dokumente werden durchsucht …";

    /// <summary>After an end by the visitor.</summary>
    public string Stopped { get; init; } = "Angehalten. Diese Frage wurde nicht aufgehoben.";

    /// <summary>After an error.</summary>
    public string Failed { get; init; } = "Die Frage konnte wegen eines Fehlers nicht beantwortet werden. Bitte fragen Sie noch einmal.";

    /// <summary>Asks the same again.</summary>
    public string Again { get; init; } = "Noch einmal fragen";

    /// <summary>For screen readers, when the answer is complete.</summary>
    public string AnswerIs { get; init; } = "Antwort: {0}";

    /// <summary>Above the citations.</summary>
    public string Sources { get; init; } = "Quellen";

    /// <summary>Name of the button of a citation; {0} is its number, {1} the place.</summary>
    public string Source { get; init; } = "Quelle {0}: {1}";

    /// <summary>Opens the document beside the answer.</summary>
    public string OpenSource { get; init; } = "Im Dokument ansehen";

    /// <summary>Leads to where the document was published.</summary>
    public string Published { get; init; } = "Veröffentlichung";

    /// <summary>Copies the id; {0} is the id.</summary>
    public string CopyId { get; init; } = "Zitatnummer {0} kopieren";

    /// <summary>After copying.</summary>
    public string Copied { get; init; } = "Kopiert";

    /// <summary>Copies the answer's text.</summary>
    public string CopyAnswer { get; init; } = "Antwort kopieren";

    /// <summary>Below an answer made of quotations.</summary>
    public string Proven { get; init; } = "Jedes Zitat wurde mit dem Dokument verglichen";

    /// <summary>Below an answer of a model.</summary>
    public string Written { get; init; } = "Von einem Modell formuliert, Satz für Satz belegt";

    /// <summary>What a model said without proof; {0} is how many.</summary>
    public string TakenOut { get; init; } = "Aussagen, die nichts belegt und die deshalb fehlen: {0}";

    /// <summary>A follow-up as it was searched.</summary>
    public string Understood { get; init; } = "Verstanden als: {0}";

    /// <summary>Above a refusal.</summary>
    public string Nothing { get; init; } = "Nicht in den Dokumenten";

    /// <summary>Before the words that were not found.</summary>
    public string Missing { get; init; } = "Nicht gefunden:";

    /// <summary>Above the nearest passage.</summary>
    public string Nearest { get; init; } = "Was dem am nächsten kommt";

    /// <summary>Thumb up.</summary>
    public string Helpful { get; init; } = "Hilfreich";

    /// <summary>Thumb down.</summary>
    public string NotHelpful { get; init; } = "Nicht hilfreich";

    /// <summary>After a thumb down.</summary>
    public string WhatWasWrong { get; init; } = "Was hat nicht gestimmt?";

    /// <summary>Reasons to choose from.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = ["Falsch", "Unvollständig", "Das Zitat passt nicht", "Es steht doch in den Dokumenten"];

    /// <summary>Label of the field for more.</summary>
    public string MoreWords { get; init; } = "Mehr dazu, wenn Sie mögen";

    /// <summary>Sends the reason.</summary>
    public string SendReason { get; init; } = "Absenden";

    /// <summary>After a verdict.</summary>
    public string Thanks { get; init; } = "Danke.";

    /// <summary>In place of a conversation.</summary>
    public string Gone { get; init; } = "Dieses Gespräch gibt es nicht, oder es ist nicht Ihres.";

    /// <summary>A page of a document.</summary>
    public string Page { get; init; } = "S. {0}";

    /// <summary>A line of a document.</summary>
    public string Line { get; init; } = "Zeile {0}";

    /// <summary>Lines of a document.</summary>
    public string Lines { get; init; } = "Zeilen {0}";

    /// <summary>The words of a language, "de" or "en".</summary>
    public static AskingTexts For(string language) => language == "en" ? English : German;
}
