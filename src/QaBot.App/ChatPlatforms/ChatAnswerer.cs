using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using QaBot.App.Callers;

namespace QaBot.App.ChatPlatforms;

/// <summary>Replies to one question on whatever platform: with an answer, or with the reason why there is none.</summary>
internal sealed class ChatAnswerer(
    IConversations conversations, EngagedThreads threads, SentAnswers sent, RunningAnswers running, ChatLookups lookups, Introduction introduction, CollectionRights rights, ChatPlatformTexts texts,
    IOptions<ChatPlatformsOptions> options, TimeProvider clock, ILogger<ChatAnswerer> logger)
{
    private const int MaxName = 128;
    private const int Suggested = 3;

    /// <summary>Replies to <paramref name="question"/>. Throws <see cref="ChatDeliveryException"/> if the platform does not take the reply.</summary>
    public async Task ReplyAsync(ChatQuestion question, IChatSurface surface, CancellationToken cancellation)
    {
        var writer = surface.Open(question);
        var access = rights.ForChannel(question.Owner);
        await (question.Kind switch
        {
            ChatQuestionKind.Words => writer.SayAsync(question.Text, cancellation),
            ChatQuestionKind.QueueFull => writer.SayAsync(texts.QueueFull, cancellation),
            ChatQuestionKind.Welcome => writer.WelcomeAsync(introduction.Words(access), introduction.Questions(access, Suggested), cancellation),
            ChatQuestionKind.Passage => writer.ShowAsync(lookups.Citation(question.Text, access), cancellation),
            _ when introduction.ReplyTo(question.Text, access) is { } words => writer.SayAsync(words, cancellation),
            _ when lookups.Find(question.Text, access) is { } found => writer.ShowAsync(found, cancellation),
            _ => AnswerUnlessStoppedAsync(question, surface, writer, cancellation),
        });
    }

    private async Task AnswerUnlessStoppedAsync(ChatQuestion question, IChatSurface surface, IChatWriter writer, CancellationToken cancellation)
    {
        if (!await running.RunAsync(question.Thread, stop => AnswerAsync(question, surface, writer, stop), cancellation))
        {
            await writer.StopAsync(cancellation);
        }
    }

    private async Task AnswerAsync(ChatQuestion question, IChatSurface surface, IChatWriter writer, CancellationToken cancellation)
    {
        await writer.StartAsync(cancellation);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.AnswerSeconds), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await StreamAsync(question, surface, writer, both.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await writer.SayAsync(texts.TookTooLong, cancellation);
        }
        catch (Exception e) when (e is not (ChatDeliveryException or OperationCanceledException))
        {
            logger.LogError("Question {Id} could not be answered: {Reason}", question.Id, e.GetType().Name);
            logger.LogTrace(e, "Question {Id}", question.Id);
            await writer.SayAsync(texts.Failed, cancellation);
        }
    }

    private async Task StreamAsync(ChatQuestion question, IChatSurface surface, IChatWriter writer, CancellationToken cancellation)
    {
        var conversation = threads.ConversationOf(question.Thread);
        var request = new AskRequest(question.Text)
        {
            Conversation = conversation ?? NameOf(question.Thread),
            Owner = question.Owner,
            Access = rights.ForChannel(question.Owner),
            Language = options.Value.Language,
            History = conversation is null ? await surface.HistoryAsync(question, cancellation) : [],
        };
        if (question.Attempts > 1 && await AnsweredBeforeAsync(question, request, cancellation) is { } earlier)
        {
            Keep(question, await writer.FinishAsync(earlier, corrected: false, CancellationToken.None), earlier);
            return;
        }

        await foreach (var part in conversations.StreamAsync(request, cancellation))
        {
            if (part is TextPart text)
            {
                await writer.AppendAsync(text.Text, cancellation);
            }
            else if (part is DonePart done)
            {
                // From here on the answer is known: it is delivered even if the time is up.
                var message = await writer.FinishAsync(done.Reply, done.Corrected, CancellationToken.None);
                Keep(question, message, done.Reply);
                return;
            }
        }

        throw new InvalidOperationException("The reply ended without its last part.");
    }

    /// <summary>The reply of an attempt that had its answer and was killed before all of it was delivered: it is not asked for twice.</summary>
    private async Task<Reply?> AnsweredBeforeAsync(ChatQuestion question, AskRequest request, CancellationToken cancellation)
    {
        var turns = await conversations.TurnsAsync(request.Owner, request.Conversation!, cancellation);
        if (turns.Count == 0 || turns[^1].Question != question.Text || turns[^1].At < question.At)
        {
            return null;
        }

        var turn = ReadableTurn.Of(turns[^1], request.Access, request.Language);
        return new(turn.Question, turn.Answer, [], TimeSpan.Zero) { Conversation = request.Conversation!, Turn = turn.Number };
    }

    /// <summary>The conversation of a thread that has none yet: the ids of conversations are short and plain, those of threads need not be.</summary>
    private static string NameOf(string thread) =>
        thread.Length <= MaxName && thread.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '@')
            ? thread
            : $"chat:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thread)))}";

    private void Keep(ChatQuestion question, string message, Reply reply)
    {
        if (reply.Conversation.Length > 0)
        {
            threads.Keep(question.Thread, reply.Conversation);
            sent.Keep(question.Thread, message, new(question.Owner, reply.Conversation, reply.Turn));
        }
    }
}
