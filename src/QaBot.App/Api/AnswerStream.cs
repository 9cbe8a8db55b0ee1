using System.Text.Json;
using QaBot.App.Serving;
using QaBot.Conversations;

namespace QaBot.App.Api;

/// <summary>
/// Streams a reply as events: "text" with a piece to append, "citation" with a citation whose number has appeared, at the end
/// "done" with the object of <c>ask --json</c>, whose text counts, or "error" with a problem.
/// </summary>
internal static class AnswerStream
{
    /// <summary>Writes the events as they come.</summary>
    public static async Task WriteAsync(HttpContext context, IAsyncEnumerable<ReplyPart> parts)
    {
        var events = EventStream.Start(context);
        try
        {
            await events.WriteAllAsync(parts, part => part switch
            {
                TextPart text => events.WriteAsync(JsonSerializer.Serialize(new TextEvent(text.Text), ApiJson.Context.TextEvent), "text"),
                CitationPart citation => events.WriteAsync(JsonSerializer.Serialize(JsonCitation.From(citation.Citation), ApiJson.Context.JsonCitation), "citation"),
                DonePart done => events.WriteAsync(ReplyJson.Write(done.Reply), "done"),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The status has been sent: what went wrong can only be told as an event.
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AnswerStream)).LogError(e, "An answer broke off");
            await events.WriteAsync("""{"title":"The answer broke off.","status":500}""", "error");
        }
    }
}
