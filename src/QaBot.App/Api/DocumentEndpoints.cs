using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using QaBot.App.Callers;

namespace QaBot.App.Api;

/// <summary>Which documents there are, and what they say. They are looked up in the index, never in the file system.</summary>
internal static class DocumentEndpoints
{
    private const int MostLines = 2000;

    /// <summary>Lists the documents.</summary>
    public static IResult List(HttpContext context, [FromServices] IDocumentLibrary library)
    {
        if (Paging.Of(context.Request, "take", 100, 1000) is not { } page)
        {
            return Problems.Bad("\"take\" must be a number from 1 to 1000, \"skip\" one from 0.");
        }

        var access = context.Caller().Access;
        var readable = library.List().Where(entry => access.Allows(entry.Path)).ToList();
        if (readable.Count > page.Skip + page.Take)
        {
            page.LinkNext(context, "take");
        }

        var list = new DocumentList(readable.Count, [.. readable.Skip(page.Skip).Take(page.Take).Select(DocumentItem.From)]);
        return Results.Json(list, ApiJson.Context.DocumentList);
    }

    /// <summary>Gives a document's outline, and the text of some lines.</summary>
    public static IResult Read(HttpContext context, string path, [FromServices] IDocumentLibrary library)
    {
        if (!context.Caller().Access.Allows(path) || library.Find(path) is not { } document)
        {
            return Problems.NotFound("There is no document of this path.");
        }

        if (Line(context, "first", 1) is not { } first || Line(context, "last", first + MostLines - 1) is not { } last
            || first > document.LineCount || last < first || last - first >= MostLines)
        {
            return Problems.Bad($"\"first\" and \"last\" must be lines of the document, at most {MostLines} of them.");
        }

        return Results.Json(DocumentView.From(document, new(first, Math.Min(last, document.LineCount))), ApiJson.Context.DocumentView);
    }

    private static int? Line(HttpContext context, string name, int usual)
    {
        var text = context.Request.Query[name].ToString();
        return text.Length == 0 ? usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0 ? line : null;
    }
}
