namespace QaBot;

/// <summary>A question put to a conversation.</summary>
/// <param name="Question">The question in the user's words.</param>
public sealed record AskRequest(string Question)
{
    /// <summary>The conversation's id; <see langword="null"/> starts a new one, an unknown id too.</summary>
    public string? Conversation { get; init; }

    /// <summary>Whose conversation it is, such as "console", "slack:T1:U2" or a key's name; others do not see it.</summary>
    public string Owner { get; init; } = "console";

    /// <summary>What the asker may read.</summary>
    public Access Access { get; init; } = Access.All;

    /// <summary>Paths of the documents or folders the question is limited to; empty means all.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Earlier questions to take into account that were not asked through QaBot; oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The language of QaBot's own words, "de" or "en".</summary>
    public string Language { get; init; } = "de";

    /// <summary>False for questions that are not to be stored, such as those of a batch.</summary>
    public bool Keep { get; init; } = true;
}
