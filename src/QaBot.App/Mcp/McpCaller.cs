using QaBot.App.Callers;
using QaBot.App.Serving;

namespace QaBot.App.Mcp;

/// <summary>Who calls a tool: the caller of the HTTP request, or over standard input the user who started the program.</summary>
internal sealed class McpCaller(IServiceProvider services)
{
    private readonly IHttpContextAccessor? _http = services.GetService<IHttpContextAccessor>();

    /// <summary>The caller; nobody, if a request did not pass the gate.</summary>
    public Caller Current => _http is null ? Caller.Local : _http.HttpContext?.Caller() ?? Caller.Nobody;

    /// <summary>The language of QaBot's own words.</summary>
    public string Language => _http?.HttpContext?.LanguageFor() ?? (System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "de");
}
