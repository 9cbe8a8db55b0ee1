using Microsoft.AspNetCore.Mvc;
using QaBot.App.Callers;
using QaBot.App.Commands;

namespace QaBot.App.Api;

/// <summary>Finds passages.</summary>
internal static class SearchEndpoint
{
    private const int MostHits = 100;
    private const int Deepest = 1000;

    /// <summary>Finds passages, best first.</summary>
    public static async Task<IResult> SearchAsync(HttpContext context, [FromServices] IRetriever retriever)
    {
        var query = context.Request.Query["q"].ToString();
        if (string.IsNullOrWhiteSpace(query) || query.Length > Question.MaxLength)
        {
            return Problems.Bad($"\"q\" must hold 1 to {Question.MaxLength} characters.");
        }

        if (Paging.Of(context.Request, "top", 10, MostHits) is not { } page || page.Skip > Deepest)
        {
            return Problems.Bad($"\"top\" must be a number from 1 to {MostHits}, \"skip\" one up to {Deepest}.");
        }

        var question = new Question(query) { Access = context.Caller().Access, Documents = [.. context.Request.Query["document"].OfType<string>()] };
        var hits = await retriever.RetrieveAsync(question, page.Skip + page.Take + 1, context.RequestAborted);
        if (hits.Count > page.Skip + page.Take)
        {
            page.LinkNext(context, "top");
        }

        return ApiJson.Written(SearchJson.Write(query, [.. hits.Skip(page.Skip).Take(page.Take)]));
    }
}
