namespace QaBot.App.Page;

/// <summary>Tells from a request who looks at the page.</summary>
internal static class VisitorReading
{
    /// <summary>The cookie that holds "light" or "dark", written by the page's script.</summary>
    public const string ThemeCookie = "qabot-theme";

    /// <summary>The cookie that holds "de" or "en", written by the page's script.</summary>
    public const string LanguageCookie = "qabot-language";

    /// <summary>The visitor of a request.</summary>
    public static Visitor Visitor(this HttpContext context) => new(
        "local",
        Language(context),
        context.Request.Cookies[ThemeCookie] is "light" or "dark" and var theme ? theme : "")
    {
        MaySeeAll = true,
    };

    private static string Language(HttpContext context)
    {
        if (context.Request.Cookies[LanguageCookie] is "de" or "en" and var chosen)
        {
            return chosen;
        }

        var accepted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static language => language.Quality ?? 1);
        return accepted.Select(static language => language.Value.ToString()[..2].ToLowerInvariant()).FirstOrDefault(static code => code is "de" or "en") ?? "de";
    }
}
