using Microsoft.AspNetCore.Mvc;
using QaBot.App.Callers;
using QaBot.App.Serving;
using QaBot.Citations;

namespace QaBot.App.Api;

/// <summary>Looks after the caller's own conversations; those of others do not exist.</summary>
internal static class ConversationEndpoints
{
    private const string Unknown = "There is no conversation of this id.";

    /// <summary>Lists the caller's conversations, the latest first.</summary>
    public static async Task<IResult> ListAsync(HttpContext context, [FromServices] IConversations conversations)
    {
        if (Paging.Of(context.Request, "take", 50, 200) is not { } page)
        {
            return Problems.Bad("\"take\" must be a number from 1 to 200, \"skip\" one from 0.");
        }

        var list = await conversations.ListAsync(context.Caller().Owner, page.Skip, page.Take + 1, context.RequestAborted);
        if (list.Count > page.Take)
        {
            page.LinkNext(context, "take");
        }

        return Results.Json(new ConversationList([.. list.Take(page.Take)]), ApiJson.Context.ConversationList);
    }

    /// <summary>Gives a conversation with its turns.</summary>
    public static async Task<IResult> ReadAsync(HttpContext context, string id, [FromServices] IConversations conversations) =>
        await TurnsAsync(context, id, conversations) is { Count: > 0 } turns
            ? Results.Json(new ConversationView(id, [.. turns.Select(TurnView.From)]), ApiJson.Context.ConversationView)
            : Problems.NotFound(Unknown);

    /// <summary>Gives a conversation to take along: Markdown, or one page of HTML.</summary>
    public static async Task<IResult> ExportAsync(HttpContext context, string id, [FromServices] IConversations conversations, [FromServices] TimeProvider clock)
    {
        if (await TurnsAsync(context, id, conversations) is not { Count: > 0 } turns)
        {
            return Problems.NotFound(Unknown);
        }

        var (now, language) = (clock.GetLocalNow(), context.LanguageFor());
        return context.Request.Query["format"].ToString() switch
        {
            "" or "markdown" => Results.Text(ConversationExport.ToMarkdown(turns, now, language), "text/markdown"),
            "html" => Results.File(System.Text.Encoding.UTF8.GetBytes(ConversationExport.ToHtml(turns, now, language)), "text/html; charset=utf-8", "qabot.html"),
            _ => Problems.Bad("\"format\" must be markdown or html."),
        };
    }

    /// <summary>Gives a conversation another name.</summary>
    public static async Task<IResult> RenameAsync(HttpContext context, string id, [FromServices] IConversations conversations)
    {
        var body = await JsonBody.ReadAsync(context, ApiJson.Context.TitleBody);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return body.Value!.Title is not { } title ? Problems.Bad("\"title\" is missing.")
            : await conversations.RenameAsync(context.Caller().Owner, id, title, context.RequestAborted) ? Results.NoContent()
            : Problems.NotFound(Unknown);
    }

    /// <summary>Forgets a conversation.</summary>
    public static async Task<IResult> DeleteAsync(HttpContext context, string id, [FromServices] IConversations conversations) =>
        await conversations.DeleteAsync(context.Caller().Owner, id, context.RequestAborted) ? Results.NoContent() : Problems.NotFound(Unknown);

    /// <summary>Keeps a reader's verdict on an answer.</summary>
    public static async Task<IResult> RateAsync(HttpContext context, [FromServices] IConversations conversations)
    {
        var body = await JsonBody.ReadAsync(context, ApiJson.Context.FeedbackBody);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return body.Value is not { Conversation: { Length: > 0 } conversation, Turn: { } turn, Helpful: { } helpful, Reason: var reason }
            ? Problems.Bad("\"conversation\", \"turn\" and \"helpful\" are needed.")
            : await conversations.RateAsync(context.Caller().Owner, conversation, turn, new(helpful, reason ?? ""), context.RequestAborted) ? Results.NoContent()
            : Problems.NotFound("There is no such turn.");
    }

    private static async Task<IReadOnlyList<Turn>> TurnsAsync(HttpContext context, string id, IConversations conversations)
    {
        var caller = context.Caller();
        var turns = await conversations.TurnsAsync(caller.Owner, id, context.RequestAborted);
        return [.. turns.Select(turn => ReadableTurn.Of(turn, caller.Access, context.LanguageFor()))];
    }
}
