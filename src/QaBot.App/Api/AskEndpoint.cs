using Microsoft.AspNetCore.Mvc;
using QaBot.App.Callers;
using QaBot.App.Serving;
using QaBot.Conversations;

namespace QaBot.App.Api;

/// <summary>Answers a question: whole as JSON, or piece by piece as events.</summary>
internal static class AskEndpoint
{
    private const int MostHistory = 50;
    private const int MostDocuments = 1000;

    /// <summary>Answers a question.</summary>
    public static async Task<IResult> AskAsync(HttpContext context, [FromServices] IConversations conversations)
    {
        var body = await JsonBody.ReadAsync(context, ApiJson.Context.AskBody);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (Wrong(body.Value!) is { } wrong)
        {
            return Problems.Bad(wrong);
        }

        var request = RequestOf(context, body.Value!);
        if (WantsEvents(context.Request))
        {
            await AnswerStream.WriteAsync(context, conversations.StreamAsync(request, context.RequestAborted));
            return Results.Empty;
        }

        return ApiJson.Written(ReplyJson.Write(await conversations.AskAsync(request, context.RequestAborted)));
    }

    private static string? Wrong(AskBody body) =>
        string.IsNullOrWhiteSpace(body.Question) ? "\"question\" is missing."
        : body.Question.Length > Question.MaxLength ? $"\"question\" may have at most {Question.MaxLength} characters."
        : body.History is { Count: > MostHistory } || body.History?.Any(static earlier => earlier is null || earlier.Length > Question.MaxLength) == true
            ? $"\"history\" may hold at most {MostHistory} questions of {Question.MaxLength} characters."
        : body.Documents is { Count: > MostDocuments } || body.Documents?.Contains(null!) == true ? $"\"documents\" may name at most {MostDocuments} paths."
        : null;

    private static AskRequest RequestOf(HttpContext context, AskBody body)
    {
        var caller = context.Caller();
        return new(body.Question!)
        {
            Conversation = body.Conversation,
            Owner = caller.Owner,
            Access = caller.Access,
            Documents = body.Documents ?? [],
            History = body.History ?? [],
            Language = context.LanguageFor(body.Language),
            Keep = body.Keep ?? true,
        };
    }

    private static bool WantsEvents(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);
}
