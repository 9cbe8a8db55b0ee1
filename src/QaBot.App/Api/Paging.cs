using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace QaBot.App.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Skip">How many to leave out.</param>
/// <param name="Take">How many to give.</param>
internal readonly record struct Paging(int Skip, int Take)
{
    private const int MostSkipped = 1_000_000;

    /// <summary>Reads "skip" and a count from the address; <see langword="null"/> if they are no numbers in range.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The name of the count, such as "take".</param>
    /// <param name="usual">The count where none is given.</param>
    /// <param name="most">The largest count.</param>
    public static Paging? Of(HttpRequest request, string name, int usual, int most) =>
        Number(request, "skip", 0) is { } skip and <= MostSkipped && Number(request, name, usual) is { } take && take >= 1 && take <= most
            ? new(skip, take)
            : null;

    /// <summary>Tells in the Link header where the next part is.</summary>
    public void LinkNext(HttpContext context, string name)
    {
        var query = context.Request.Query.Where(pair => pair.Key != "skip" && pair.Key != name)
            .SelectMany(static pair => pair.Value, static (pair, value) => new KeyValuePair<string, string>(pair.Key, value ?? ""));
        var next = new QueryBuilder(query) { { "skip", (Skip + Take).ToString(CultureInfo.InvariantCulture) }, { name, Take.ToString(CultureInfo.InvariantCulture) } };
        context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path.ToUriComponent()}{next}>; rel=\"next\"";
    }

    private static int? Number(HttpRequest request, string name, int usual)
    {
        var text = request.Query[name].ToString();
        return text.Length == 0 ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }
}
