namespace QaBot.App.Serving;

/// <summary>The words of <c>qabot serve</c>.</summary>
internal sealed record ServingTexts
{
    /// <summary>German.</summary>
    public static ServingTexts German { get; } = new()
    {
        Serve = "Webseite, API, OpenAI-Protokoll, MCP, Slack und Teams bereitstellen",
        Urls = "Adressen, unter denen der Dienst lauscht, durch „;“ getrennt",
        Serving = static address => $"QaBot ist erreichbar unter {address} (Ende mit Strg+C)",
        Stopping = "Laufende Antworten werden noch fertig …",
        CannotListen = static (urls, reason) => $"Unter {urls} kann der Dienst nicht lauschen: {reason} Eine andere Adresse nennt man mit --urls.",
    };

    /// <summary>English.</summary>
    public static ServingTexts English { get; } = new()
    {
        Serve = "serve the web page, the API, the OpenAI protocol, MCP, Slack and Teams",
        Urls = "addresses to listen at, set apart by \";\"",
        Serving = static address => $"QaBot is at {address} (stop with Ctrl+C)",
        Stopping = "Running answers are being finished …",
        CannotListen = static (urls, reason) => $"Cannot listen at {urls}: {reason} Name another address with --urls.",
    };

    /// <summary>What the command does.</summary>
    public required string Serve { get; init; }

    /// <summary>What the option of addresses means.</summary>
    public required string Urls { get; init; }

    /// <summary>The server is up.</summary>
    public required Func<string, string> Serving { get; init; }

    /// <summary>The server goes down.</summary>
    public required string Stopping { get; init; }

    /// <summary>The address is taken or not this machine's.</summary>
    public required Func<string, string, string> CannotListen { get; init; }

    /// <summary>The words of a language, "de" or "en".</summary>
    public static ServingTexts For(string language) => language == "en" ? English : German;
}
