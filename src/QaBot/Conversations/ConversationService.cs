using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QaBot.Conversations;

/// <summary>Conversations in this process. A store that cannot be used costs the memory of a conversation, never an answer.</summary>
internal sealed partial class ConversationService(
    AnswerQuestion answer, ConversationStore store, TurnQueue queue, IOptions<ConversationsOptions> options, TimeProvider clock, ILogger<ConversationService> log) : IConversations
{
    /// <inheritdoc/>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default)
    {
        await foreach (var part in StreamAsync(request, cancellation))
        {
            if (part is DonePart done)
            {
                return done.Reply;
            }
        }

        throw new InvalidOperationException("The pipeline ended without an answer.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplyPart> StreamAsync(AskRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var asked = clock.GetUtcNow();
        var id = ConversationId.IsValid(request.Conversation) ? request.Conversation! : request.Keep ? ConversationId.Create(asked) : "";
        using var turn = id.Length > 0 ? await queue.EnterAsync($"{request.Owner}\n{id}", cancellation) : null;

        var earlier = id == request.Conversation ? Recall(request.Owner, id) : null;
        var question = new Question(request.Question)
        {
            History = [.. request.History.Concat(earlier ?? []).TakeLast(options.Value.HistoryTurns)],
            Access = request.Access,
            Documents = request.Documents,
        };

        await foreach (var part in answer(question, request.Language, cancellation).WithCancellation(cancellation))
        {
            if (part is not DonePart done)
            {
                yield return part;
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var reply = done.Reply with { Question = request.Question, Conversation = id };
            yield return done with { Reply = request.Keep ? await RememberAsync(request.Owner, id, earlier is null, reply, asked) : reply };
            yield break;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default) =>
        Task.Run(() => store.List(owner, skip, take), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        Task.Run(() => store.Turns(owner, conversation), cancellation);

    /// <inheritdoc/>
    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default) =>
        store.RenameAsync(owner, conversation, title);

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        store.DeleteAsync(owner, conversation);

    /// <inheritdoc/>
    public Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default) =>
        store.RateAsync(owner, conversation, turn, feedback);

    private IReadOnlyList<string>? Recall(string owner, string id)
    {
        try
        {
            return store.Questions(owner, id, options.Value.HistoryTurns);
        }
        catch (Exception e) when (IsStoreFailure(e))
        {
            LogForgotten(e);
            return null;
        }
    }

    private async Task<Reply> RememberAsync(string owner, string id, bool isNew, Reply reply, DateTimeOffset asked)
    {
        try
        {
            return reply with { Turn = await store.AppendAsync(owner, id, isNew, reply, asked) };
        }
        catch (Exception e) when (IsStoreFailure(e))
        {
            LogNotKept(e);
            return reply;
        }
    }

    private static bool IsStoreFailure(Exception e) => e is SqliteException or IOException or UnauthorizedAccessException;

    [LoggerMessage(LogLevel.Warning, "The conversation could not be read; the question is answered without what came before.")]
    private partial void LogForgotten(Exception e);

    [LoggerMessage(LogLevel.Warning, "The turn could not be stored; the answer is given all the same.")]
    private partial void LogNotKept(Exception e);
}
