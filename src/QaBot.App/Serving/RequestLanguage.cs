using Microsoft.Extensions.Options;

namespace QaBot.App.Serving;

/// <summary>Decides in which language QaBot speaks to a caller.</summary>
internal static class RequestLanguage
{
    /// <summary>The language asked for if it is "de" or "en", else the first of those that the Accept-Language header names, else the server's.</summary>
    public static string LanguageFor(this HttpContext context, string? asked = null)
    {
        if (asked is "de" or "en")
        {
            return asked;
        }

        if (context.Request.Headers.AcceptLanguage.Count > 0)
        {
            foreach (var accepted in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(static language => language.Quality ?? 1))
            {
                if (accepted.Value.StartsWith("de", StringComparison.OrdinalIgnoreCase))
                {
                    return "de";
                }

                if (accepted.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                {
                    return "en";
                }
            }
        }

        return context.RequestServices.GetRequiredService<IOptions<ServingOptions>>().Value.Language;
    }
}
