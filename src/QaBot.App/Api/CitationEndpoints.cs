using Microsoft.AspNetCore.Mvc;
using QaBot.App.Callers;
using QaBot.App.Serving;
using QaBot.Citations;

namespace QaBot.App.Api;

/// <summary>Looks up citations and checks quotations.</summary>
internal static class CitationEndpoints
{
    /// <summary>Tells where a citation comes from and whether it still stands; "format" gives it to take along.</summary>
    public static IResult Find(HttpContext context, string id, [FromServices] CitationLookup lookup, [FromServices] TimeProvider clock)
    {
        var document = context.Request.Query["document"].ToString();
        if (lookup.Find(id, context.Caller().Access, document.Length == 0 ? null : document) is not { } verdict)
        {
            return Problems.NotFound("There is no citation of this id.");
        }

        var format = context.Request.Query["format"].ToString();
        if (format is "" or "json")
        {
            return ApiJson.Written(CitationJson.Write(verdict));
        }

        if (!CitationExport.Formats.TryGetValue(format, out var form))
        {
            return Problems.Bad($"\"format\" must be one of json, {string.Join(", ", CitationExport.Formats.Keys)}.");
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return Results.Text(CitationExport.Write([CitedSource.From(verdict, today)], form, context.LanguageFor()), "text/plain");
    }

    /// <summary>Tells whether a quotation stands in the documents.</summary>
    public static async Task<IResult> CheckAsync(HttpContext context, [FromServices] QuotationCheck check)
    {
        var body = await JsonBody.ReadAsync(context, ApiJson.Context.QuoteBody);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        var text = body.Value!.Text;
        return string.IsNullOrWhiteSpace(text) || text.Length > QuotationCheck.Longest
            ? Problems.Bad($"\"text\" must hold 1 to {QuotationCheck.Longest} characters.")
            : ApiJson.Written(CitationJson.Write(check.Check(text, context.Caller().Access)));
    }
}
