using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using QaBot.App.Api;
using QaBot.App.Callers;
using QaBot.App.ChatPlatforms;
using QaBot.App.Serving;

namespace QaBot.App.OpenAi;

/// <summary>Answers the last message of a chat from the documents.</summary>
internal static class ChatCompletions
{
    /// <summary><c>POST /v1/chat/completions</c>.</summary>
    public static async Task<IResult> CompleteAsync(
        HttpContext context, [FromServices] IConversations conversations, [FromServices] TimeProvider clock, [FromServices] IOptions<OpenAiOptions> options)
    {
        if (await RawBody.ReadAsync(context.Request) is not { } bytes)
        {
            return OpenAiErrors.Of(StatusCodes.Status413PayloadTooLarge, $"The body may have at most {RawBody.MaxLength} bytes.");
        }

        if (Json.Object(bytes) is not { } body)
        {
            return OpenAiErrors.Of(StatusCodes.Status400BadRequest, "The body is no JSON object.");
        }

        if (ChatRequest.Read(body) is not { } request)
        {
            return OpenAiErrors.Of(StatusCodes.Status400BadRequest, "There is no message of a user with text in it.", "messages");
        }

        var caller = context.Caller();
        if (!ModelNames.TryParse(request.Model, caller.Access, context.RequestServices, out var documents))
        {
            return OpenAiErrors.Of(StatusCodes.Status404NotFound, $"There is no model \"{Shorten(request.Model)}\".", "model", "model_not_found");
        }

        var language = context.LanguageFor();
        var texts = OpenAiTexts.For(language);
        var text = new CompletionText(context, texts, options.Value.SourceList);
        var shape = new CompletionShape(request.Model, clock.GetUtcNow());
        var stream = new CompletionStream(context, shape, text, texts);
        if (ClientJob.IsJob(request.Question))
        {
            return await DoAsync(ClientJob.Do(request.Question), request, shape, stream);
        }

        if (request.Question.Length > Question.MaxLength)
        {
            return OpenAiErrors.Of(StatusCodes.Status400BadRequest, $"A question may have at most {Question.MaxLength} characters.", "messages", "context_length_exceeded");
        }

        var ask = new AskRequest(request.Question)
        {
            Owner = caller.Owner,
            Access = caller.Access,
            Documents = documents,
            History = request.History,
            Language = language,
            Keep = false,
        };
        if (request.Stream)
        {
            await stream.WriteAsync(conversations.StreamAsync(ask, context.RequestAborted), request);
            return Results.Empty;
        }

        var reply = await conversations.AskAsync(ask, context.RequestAborted);
        var content = text.Render(reply.Answer);
        var usage = CompletionShape.Usage(request.PromptLength, content, reply.Answer.Usage);
        return ApiJson.Written(ApiJson.Write(shape.Whole(content, text.Annotations(reply.Answer, content), usage, CompletionText.Own(reply))));
    }

    private static async Task<IResult> DoAsync(string content, ChatRequest request, CompletionShape shape, CompletionStream stream)
    {
        if (request.Stream)
        {
            await stream.WriteAsync(content, request);
            return Results.Empty;
        }

        return ApiJson.Written(ApiJson.Write(shape.Whole(content, [], CompletionShape.Usage(request.PromptLength, content), null)));
    }

    private static string Shorten(string text) => text.Length > 100 ? text[..100] : text;
}
