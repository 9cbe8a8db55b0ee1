namespace QaBot.App.OpenAi;

/// <summary>The words QaBot adds to an answer for clients of the OpenAI protocol.</summary>
internal sealed record OpenAiTexts
{
    /// <summary>German.</summary>
    public static OpenAiTexts German { get; } = new()
    {
        Sources = "Quellen:",
        Line = "Zeile",
        Lines = "Zeilen",
        Corrected = "Berichtigt:",
        Nearest = "Am nächsten kommt:",
    };

    /// <summary>English.</summary>
    public static OpenAiTexts English { get; } = new()
    {
        Sources = "Sources:",
        Line = "line",
        Lines = "lines",
        Corrected = "Corrected:",
        Nearest = "Nearest passage:",
    };

    /// <summary>Above the list of sources.</summary>
    public required string Sources { get; init; }

    /// <summary>Before one line's number.</summary>
    public required string Line { get; init; }

    /// <summary>Before the numbers of several lines.</summary>
    public required string Lines { get; init; }

    /// <summary>Before a text that replaces what was streamed.</summary>
    public required string Corrected { get; init; }

    /// <summary>Before the nearest passage of a refusal.</summary>
    public required string Nearest { get; init; }

    /// <summary>The words of a language, "de" or "en".</summary>
    public static OpenAiTexts For(string language) => language == "en" ? English : German;
}
