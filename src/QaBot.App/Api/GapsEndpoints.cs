using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using QaBot.App.Measuring;
using QaBot.Evaluation;

namespace QaBot.App.Api;

/// <summary>Shows what the documents did not answer: the list of what to write.</summary>
internal static class GapsEndpoints
{
    private const int UsualDays = 90;
    private const int MostDays = 36_500;

    /// <summary>Lists the questions nobody could answer, grouped by what they are about, the most frequent first.</summary>
    public static IResult List(HttpContext context, [FromServices] Gaps gaps, [FromServices] TimeProvider clock) =>
        Since(context, clock) is { } since && Paging.Of(context.Request, "top", 50, 1000) is { } page
            ? ApiJson.Written(GapsJson.Write(gaps.List(since, page.Take)))
            : Problems.Bad($"\"days\" must be a number from 1 to {MostDays}, \"top\" one from 1 to 1000.");

    /// <summary>Gives the answers rated unhelpful as a question file for <c>qabot eval</c>, one JSON object a line.</summary>
    public static IResult Questions(HttpContext context, [FromServices] Gaps gaps, [FromServices] TimeProvider clock) =>
        Since(context, clock) is { } since
            ? Results.Text(string.Concat(gaps.ToQuestionFile(since).Select(static line => line + "\n")), "application/jsonl")
            : Problems.Bad($"\"days\" must be a number from 1 to {MostDays}.");

    private static DateTimeOffset? Since(HttpContext context, TimeProvider clock)
    {
        var text = context.Request.Query["days"].ToString();
        var days = text.Length == 0 ? UsualDays : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return days is >= 1 and <= MostDays ? clock.GetUtcNow().AddDays(-days) : null;
    }
}
