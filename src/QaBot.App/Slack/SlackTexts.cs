namespace QaBot.App.Slack;

/// <summary>What QaBot says in its own words in Slack only.</summary>
internal sealed record SlackTexts
{
    /// <summary>To <c>/ask</c> without a question.</summary>
    public required string AskUsage { get; init; }

    /// <summary>To <c>/quelle</c> without an id.</summary>
    public required string SourceUsage { get; init; }

    /// <summary>When not even a place in the queue is left.</summary>
    public required string Busy { get; init; }

    /// <summary>Above the suggested questions.</summary>
    public required string PromptsTitle { get; init; }

    /// <summary>The suggested question about the bot itself.</summary>
    public required string AboutMe { get; init; }

    /// <summary>Title of the form that asks what was wrong.</summary>
    public required string ReasonTitle { get; init; }

    /// <summary>Label of the form's field.</summary>
    public required string ReasonLabel { get; init; }

    /// <summary>Button that sends the form.</summary>
    public required string ReasonSend { get; init; }

    /// <summary>Button that closes the form.</summary>
    public required string ReasonCancel { get; init; }

    /// <summary>German.</summary>
    public static SlackTexts German { get; } = new()
    {
        AskUsage = "So geht es: /ask gefolgt von der Frage. Die Antwort sehen nur Sie.",
        SourceUsage = "So geht es: /quelle gefolgt vom Kürzel der Fundstelle, das unter jeder Antwort steht.",
        Busy = "Gerade warten zu viele Fragen. Bitte in ein paar Minuten noch einmal versuchen.",
        PromptsTitle = "Zum Beispiel:",
        AboutMe = "Was kannst du?",
        ReasonTitle = "Rückmeldung",
        ReasonLabel = "Was hat gefehlt oder war falsch?",
        ReasonSend = "Senden",
        ReasonCancel = "Schließen",
    };

    /// <summary>English.</summary>
    public static SlackTexts English { get; } = new()
    {
        AskUsage = "Usage: /ask followed by your question. Only you see the answer.",
        SourceUsage = "Usage: /quelle followed by the id of the citation, which stands below every answer.",
        Busy = "Too many questions are waiting right now. Please try again in a few minutes.",
        PromptsTitle = "For example:",
        AboutMe = "What can you do?",
        ReasonTitle = "Feedback",
        ReasonLabel = "What was missing or wrong?",
        ReasonSend = "Send",
        ReasonCancel = "Close",
    };

    /// <summary>The texts of a language, German unless it is "en".</summary>
    public static SlackTexts For(string language) => language == "en" ? English : German;
}
