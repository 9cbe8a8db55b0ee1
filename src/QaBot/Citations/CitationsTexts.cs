namespace QaBot.Citations;

/// <summary>The words around citations, German and English.</summary>
internal sealed record CitationsTexts
{
    public required string Culture { get; init; }
    public required string Page { get; init; }
    public required string Line { get; init; }
    public required string Lines { get; init; }
    public required string Accessed { get; init; }
    public required string Conversation { get; init; }
    public required string Question { get; init; }
    public required string Sources { get; init; }
    public required string Exported { get; init; }
    public required (string Before, string After) Marks { get; init; }

    public static CitationsTexts German { get; } = new()
    {
        Culture = "de-DE",
        Page = "S. {0}",
        Line = "Z. {0}",
        Lines = "Z. {0}",
        Accessed = "abgerufen am {0}",
        Conversation = "Gespräch",
        Question = "Frage",
        Sources = "Quellen",
        Exported = "Gespeichert am {0} mit QaBot.",
        Marks = ("„", "“"),
    };

    public static CitationsTexts English { get; } = new()
    {
        Culture = "en-GB",
        Page = "p. {0}",
        Line = "l. {0}",
        Lines = "ll. {0}",
        Accessed = "accessed {0}",
        Conversation = "Conversation",
        Question = "Question",
        Sources = "Sources",
        Exported = "Saved on {0} with QaBot.",
        Marks = ("“", "”"),
    };

    public static CitationsTexts For(string language) => language == "en" ? English : German;

    /// <summary>A day as people write it; nothing for none.</summary>
    public string? Day(DateOnly? date) => date is { } written ? WrittenDay.In(written, Culture) : null;
}
