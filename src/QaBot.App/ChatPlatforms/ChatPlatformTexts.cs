namespace QaBot.App.ChatPlatforms;

/// <summary>What QaBot says in its own words on every chat platform.</summary>
internal sealed record ChatPlatformTexts
{
    /// <summary>What the bot does, to whoever addresses it without asking anything.</summary>
    public required string Greeting { get; init; }

    /// <summary>When there are no documents.</summary>
    public required string NoDocuments { get; init; }

    /// <summary>Which documents there are; {0} = their titles.</summary>
    public required string AllDocuments { get; init; }

    /// <summary>Which documents there are, among many; {0} = how many, {1} = some titles.</summary>
    public required string SomeDocuments { get; init; }

    /// <summary>A title within a sentence; {0} = the title.</summary>
    public required string Title { get; init; }

    /// <summary>Before questions that one might ask.</summary>
    public required string ForExample { get; init; }

    /// <summary>To thanks.</summary>
    public required string YouAreWelcome { get; init; }

    /// <summary>When too many questions wait.</summary>
    public required string QueueFull { get; init; }

    /// <summary>To a file without a question.</summary>
    public required string FileOnly { get; init; }

    /// <summary>When the time for an answer is up.</summary>
    public required string TookTooLong { get; init; }

    /// <summary>When something failed on QaBot's side.</summary>
    public required string Failed { get; init; }

    /// <summary>When the program ended while it sent an answer, and the platform does not tell whether it arrived.</summary>
    public required string Interrupted { get; init; }

    /// <summary>While an answer is looked for, behind the bot's name.</summary>
    public required string Searching { get; init; }

    /// <summary>While an answer is looked for, standing alone.</summary>
    public required string SearchingNow { get; init; }

    /// <summary>Under a stopped answer.</summary>
    public required string Stopped { get; init; }

    /// <summary>Above the citations.</summary>
    public required string Sources { get; init; }

    /// <summary>Before the passage that came nearest to a question without an answer.</summary>
    public required string Nearest { get; init; }

    /// <summary>Before the words of the question that stand nowhere; {0} = the words.</summary>
    public required string Missing { get; init; }

    /// <summary>Before one line; {0} = its number.</summary>
    public required string Line { get; init; }

    /// <summary>Before several lines; {0} = "first–last".</summary>
    public required string Lines { get; init; }

    /// <summary>Before a page; {0} = its number.</summary>
    public required string Page { get; init; }

    /// <summary>On the button that shows a passage; {0} = the citation's number.</summary>
    public required string ShowPassage { get; init; }

    /// <summary>On the button that opens the document.</summary>
    public required string OpenDocument { get; init; }

    /// <summary>On the thumb up.</summary>
    public required string Helpful { get; init; }

    /// <summary>On the thumb down.</summary>
    public required string NotHelpful { get; init; }

    /// <summary>After feedback.</summary>
    public required string Thanks { get; init; }

    /// <summary>When an answer that feedback is for is no longer known.</summary>
    public required string AnswerUnknown { get; init; }

    /// <summary>The name of the check of the address that citations lead to.</summary>
    public required string Address { get; init; }

    /// <summary>It answers; {0} = the address.</summary>
    public required string AddressAnswers { get; init; }

    /// <summary>It does not; {0} = the address.</summary>
    public required string AddressSilent { get; init; }

    /// <summary>German.</summary>
    public static ChatPlatformTexts German { get; } = new()
    {
        Greeting = "Hallo! Ich beantworte Fragen aus den Dokumenten und belege jeden Satz mit einer Fundstelle. Einfach eine Frage stellen – Rückfragen gern gleich hier im Verlauf. Auch das Kürzel einer Fundstelle oder ein Zitat in Anführungszeichen schlage ich nach.",
        NoDocuments = "Noch kenne ich keine Dokumente.",
        AllDocuments = "Das kenne ich: {0}.",
        SomeDocuments = "Ich kenne {0} Dokumente, darunter {1}.",
        Title = "„{0}“",
        ForExample = "Zum Beispiel:",
        YouAreWelcome = "Gern geschehen!",
        QueueFull = "Gerade warten zu viele Fragen. Diese habe ich nicht angenommen – bitte in ein paar Minuten noch einmal stellen.",
        FileOnly = "Dateien kann ich hier nicht lesen. Eine Frage zu den vorhandenen Dokumenten beantworte ich gern.",
        TookTooLong = "Das hat zu lange gedauert, ich habe abgebrochen. Bitte die Frage noch einmal stellen.",
        Failed = "Bei mir ist etwas schiefgegangen, die Frage ist unbeantwortet. Bitte noch einmal versuchen; wenn es bleibt, hilft der Betreiber weiter.",
        Interrupted = "Beim Antworten wurde ich unterbrochen und kann nicht sehen, ob die Antwort angekommen ist. Falls sie hier fehlt, bitte die Frage noch einmal stellen.",
        Searching = "sucht in den Dokumenten …",
        SearchingNow = "Ich suche in den Dokumenten …",
        Stopped = "Angehalten.",
        Sources = "Fundstellen",
        Nearest = "Am nächsten kommt dem diese Stelle:",
        Missing = "In den Dokumenten nicht gefunden: {0}",
        Line = "Zeile {0}",
        Lines = "Zeilen {0}",
        Page = "S. {0}",
        ShowPassage = "Stelle {0} zeigen",
        OpenDocument = "Im Dokument öffnen",
        Helpful = "Hilfreich",
        NotHelpful = "Nicht hilfreich",
        Thanks = "Danke für die Rückmeldung!",
        AnswerUnknown = "Diese Antwort kenne ich nicht mehr; die Rückmeldung ließ sich nicht zuordnen.",
        Address = "Chats: öffentliche Adresse",
        AddressAnswers = "{0} antwortet; dorthin führen die Fundstellen",
        AddressSilent = "{0} antwortet nicht. Läuft „qabot serve“, und stimmt ChatPlatforms:PublicAddress?",
    };

    /// <summary>English.</summary>
    public static ChatPlatformTexts English { get; } = new()
    {
        Greeting = "Hello! I answer questions from the documents and back every sentence with a source. Just ask – follow-ups go right here in the thread. I also look up the id of a citation, or a quotation in quotation marks.",
        NoDocuments = "I do not know any documents yet.",
        AllDocuments = "This is what I know: {0}.",
        SomeDocuments = "I know {0} documents, among them {1}.",
        Title = "“{0}”",
        ForExample = "For example:",
        YouAreWelcome = "You are welcome!",
        QueueFull = "Too many questions are waiting right now. I did not take this one – please ask again in a few minutes.",
        FileOnly = "I cannot read files here. I am happy to answer a question about the documents.",
        TookTooLong = "This took too long and I stopped. Please ask again.",
        Failed = "Something went wrong on my side and the question is unanswered. Please try again; if it persists, ask the operator.",
        Interrupted = "I was interrupted while answering and cannot see whether the answer arrived. If it is not here, please ask again.",
        Searching = "is searching the documents …",
        SearchingNow = "Searching the documents …",
        Stopped = "Stopped.",
        Sources = "Sources",
        Nearest = "This passage comes nearest:",
        Missing = "Not found in the documents: {0}",
        Line = "line {0}",
        Lines = "lines {0}",
        Page = "p. {0}",
        ShowPassage = "Show passage {0}",
        OpenDocument = "Open in the document",
        Helpful = "Helpful",
        NotHelpful = "Not helpful",
        Thanks = "Thank you for the feedback!",
        AnswerUnknown = "I no longer know this answer; the feedback could not be kept.",
        Address = "chats: public address",
        AddressAnswers = "{0} answers; citations lead there",
        AddressSilent = "{0} does not answer. Is \"qabot serve\" running, and is ChatPlatforms:PublicAddress right?",
    };

    /// <summary>The texts of a language, German unless it is "en".</summary>
    public static ChatPlatformTexts For(string language) => language == "en" ? English : German;
}
