using System.Text;
using System.Text.Json.Nodes;
using QaBot.App.Api;
using QaBot.App.ChatPlatforms;
using QaBot.App.Serving;

namespace QaBot.App.OpenAi;

/// <summary>Streams one completion; Markdown is sent only as far as it can no longer change.</summary>
internal sealed class CompletionStream(HttpContext context, CompletionShape shape, CompletionText text, OpenAiTexts texts)
{
    private readonly StringBuilder _received = new();
    private readonly StringBuilder _sent = new();

    /// <summary>Sends the reply as it comes.</summary>
    public async Task WriteAsync(IAsyncEnumerable<ReplyPart> parts, ChatRequest request)
    {
        var events = EventStream.Start(context);
        try
        {
            await SendAsync(events, new() { ["role"] = "assistant", ["content"] = "" });
            await events.WriteAllAsync(parts, part => part switch
            {
                TextPart piece => GrowAsync(events, piece.Text),
                DonePart done => FinishAsync(events, done, request),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger<CompletionStream>().LogError(e, "An answer broke off");
            await events.WriteAsync(ApiJson.Write(OpenAiErrors.Body(500, "The answer broke off.")));
        }

        await events.WriteAsync("[DONE]");
    }

    /// <summary>Sends a text that is known already.</summary>
    public async Task WriteAsync(string content, ChatRequest request)
    {
        var events = EventStream.Start(context);
        await SendAsync(events, new() { ["role"] = "assistant", ["content"] = content });
        await EndAsync(events, CompletionShape.Usage(request.PromptLength, content), request);
        await events.WriteAsync("[DONE]");
    }

    private Task GrowAsync(EventStream events, string piece)
    {
        _received.Append(piece);
        var received = _received.ToString();
        return UpToAsync(events, AnswerMarkdown.Render(received[..AnswerMarkdown.StableLength(received)]));
    }

    private async Task FinishAsync(EventStream events, DonePart done, ChatRequest request)
    {
        var answer = done.Reply.Answer;
        var whole = text.Render(answer);
        await UpToAsync(events, whole.StartsWith(_sent.ToString(), StringComparison.Ordinal) ? whole : $"{_sent}\n\n---\n\n{texts.Corrected}\n\n{whole}");
        var content = _sent.ToString();
        await SendAsync(events, new() { ["annotations"] = text.Annotations(answer, content) }, CompletionText.Own(done.Reply));
        await EndAsync(events, CompletionShape.Usage(request.PromptLength, content, answer.Usage), request);
    }

    private async Task UpToAsync(EventStream events, string content)
    {
        if (content.Length > _sent.Length)
        {
            var more = content[_sent.Length..];
            _sent.Append(more);
            await SendAsync(events, new() { ["content"] = more });
        }
    }

    private async Task EndAsync(EventStream events, JsonObject usage, ChatRequest request)
    {
        await events.WriteAsync(ApiJson.Write(shape.Chunk([], "stop")));
        if (request.IncludeUsage)
        {
            await events.WriteAsync(ApiJson.Write(shape.UsageChunk(usage)));
        }
    }

    private Task SendAsync(EventStream events, JsonObject delta, JsonNode? own = null)
    {
        var chunk = shape.Chunk(delta);
        if (own is not null)
        {
            chunk["qabot"] = own;
        }

        return events.WriteAsync(ApiJson.Write(chunk));
    }
}
