namespace QaBot.App.Page;

/// <summary>What the parts of one visitor's page tell each other.</summary>
internal sealed class PageState
{
    /// <summary>Raised when a conversation was begun, continued, renamed or deleted.</summary>
    public event Action? ConversationsChanged;

    /// <summary>Tells that a conversation was begun, continued, renamed or deleted.</summary>
    public void TellConversationsChanged() => ConversationsChanged?.Invoke();
}
