using QaBot.App.Callers;
using QaBot.App.Serving;

namespace QaBot.App.Page;

/// <summary>Tells from a request who looks at the page.</summary>
internal static class VisitorReading
{
    /// <summary>The cookie that holds "light" or "dark", written by the page's script.</summary>
    public const string ThemeCookie = "qabot-theme";

    /// <summary>The cookie that holds "de" or "en", written by the page's script.</summary>
    public const string LanguageCookie = "qabot-language";

    /// <summary>The visitor of a request.</summary>
    public static Visitor Visitor(this HttpContext context)
    {
        var caller = context.Caller();
        var cookies = context.Request.Cookies;
        return new(caller.Owner, context.LanguageFor(cookies[LanguageCookie]), cookies[ThemeCookie] is ("light" or "dark") and var theme ? theme : "")
        {
            Collections = caller.Access.Collections is { } collections ? [.. collections.Order(StringComparer.Ordinal)] : null,
            MaySeeAll = caller.May(Scopes.Admin),
        };
    }
}
