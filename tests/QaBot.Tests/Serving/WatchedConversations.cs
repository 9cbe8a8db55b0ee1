using System.Runtime.CompilerServices;

namespace QaBot.Tests.Serving;

/// <summary>Conversations of which one sees when a stream has ended, however it did.</summary>
internal sealed class WatchedConversations(IConversations inner) : IConversations
{
    public bool Ended { get; private set; }

    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default) => inner.AskAsync(request, cancellation);

    public async IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            await foreach (var part in inner.StreamAsync(request, cancellation))
            {
                yield return part;
            }
        }
        finally
        {
            Ended = true;
        }
    }

    public Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default) => inner.ListAsync(owner, skip, take, cancellation);

    public Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default) => inner.TurnsAsync(owner, conversation, cancellation);

    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default) => inner.RenameAsync(owner, conversation, title, cancellation);

    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default) => inner.DeleteAsync(owner, conversation, cancellation);

    public Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default) => inner.RateAsync(owner, conversation, turn, feedback, cancellation);
}
