namespace QaBot;

/// <summary>The one thing a surface knows: ask in a conversation, and look after conversations. Safe for concurrent use; turns of one conversation run in order.</summary>
public interface IConversations
{
    /// <summary>Asks and waits for the whole reply.</summary>
    /// <param name="request">What is asked, and where.</param>
    /// <param name="cancellation">Stops the answer; the turn is then not kept.</param>
    Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default);

    /// <summary>Asks and streams the reply: text and citations as they come, then one <see cref="DonePart"/>.</summary>
    /// <param name="request">What is asked, and where.</param>
    /// <param name="cancellation">Stops the answer; the turn is then not kept.</param>
    IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, CancellationToken cancellation = default);

    /// <summary>The conversations of <paramref name="owner"/>, the latest first.</summary>
    Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default);

    /// <summary>The turns of a conversation in order; empty if there is none of that id for that owner.</summary>
    Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default);

    /// <summary>Gives a conversation another name. False if there is none of that id for that owner.</summary>
    Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default);

    /// <summary>Forgets a conversation. False if there is none of that id for that owner.</summary>
    Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default);

    /// <summary>Keeps a reader's verdict on a turn. False if there is no such turn for that owner.</summary>
    Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default);
}
