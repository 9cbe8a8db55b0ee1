namespace QaBot.App.Chat;

/// <summary>What can be done in the chat besides asking.</summary>
internal enum SlashCommand
{
    /// <summary>Shows a citation in its context.</summary>
    Source,

    /// <summary>Lists the citations of the last answer.</summary>
    Sources,

    /// <summary>Searches passages.</summary>
    Search,

    /// <summary>Begins a new conversation.</summary>
    New,

    /// <summary>Shows the conversation so far.</summary>
    History,

    /// <summary>Writes the conversation to a file.</summary>
    Export,

    /// <summary>Lists the documents.</summary>
    Documents,

    /// <summary>Shows the commands.</summary>
    Help,

    /// <summary>Leaves.</summary>
    Quit,
}
