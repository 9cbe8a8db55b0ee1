namespace QaBot.App.Chat;

/// <summary>Where a chat stands: its conversation, and the last reply, whose citations can be asked about.</summary>
/// <param name="language">The language of QaBot's own words.</param>
/// <param name="suggestions">The numbered questions of the welcome.</param>
internal sealed class ChatState(string language, IReadOnlyList<string> suggestions)
{
    private string? _suggested;

    /// <summary>The language of QaBot's own words, "de" or "en".</summary>
    public string Language => language;

    /// <summary>The conversation's id; <see langword="null"/> until the first answer.</summary>
    public string? Conversation { get; private set; }

    /// <summary>The last reply.</summary>
    public Reply? Last { get; private set; }

    /// <summary>The citations of the last answer.</summary>
    public IReadOnlyList<Citation> Citations => Last?.Answer.Citations ?? [];

    /// <summary>Keeps a reply.</summary>
    public void Keep(Reply reply)
    {
        Last = reply;
        Conversation = reply.Conversation.Length > 0 ? reply.Conversation : Conversation;
    }

    /// <summary>Begins a new conversation.</summary>
    public void Restart() => (Conversation, Last) = (null, null);

    /// <summary>The suggested question of that number, or <see langword="null"/>.</summary>
    public string? SuggestionFor(string line) =>
        line.Length == 1 && line[0] - '1' is var i && i >= 0 && i < suggestions.Count ? _suggested = suggestions[i] : null;

    /// <summary>Whether the question was chosen by its number, so that the user has not seen it in the prompt.</summary>
    public bool IsSuggested(string question) => ReferenceEquals(question, _suggested);
}
