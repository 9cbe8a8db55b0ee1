using System.Globalization;
using QaBot.App.Callers;
using QaBot.App.Serving;

namespace QaBot.App.Mcp;

/// <summary>Who calls a tool: the caller of the HTTP request, or over standard input the user who started the program.</summary>
/// <param name="http">Gives the request; <see langword="null"/> over standard input only, where there is none.</param>
internal sealed class McpCaller(IHttpContextAccessor? http)
{
    /// <summary>The caller; nobody, if there is a request that did not pass the gate, or none where there should be one.</summary>
    public Caller Current => http is null ? Caller.Local : http.HttpContext?.Caller() ?? Caller.Nobody;

    /// <summary>The language of QaBot's own words.</summary>
    public string Language => http?.HttpContext?.LanguageFor() ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "de");
}
