namespace QaBot.App.Configuration;

/// <summary>What is said about a setting that is wrong.</summary>
internal sealed record SettingsTexts
{
    /// <summary>German.</summary>
    public static SettingsTexts German { get; } = new()
    {
        Between = static (least, most) => $"muss zwischen {least} und {most} liegen",
        Required = "muss gesetzt sein",
        Pattern = static pattern => $"muss dem Muster {pattern} entsprechen",
        Kind = static (kind, value) => $"muss {kind} sein, nicht „{value}“",
        Truth = "ein Wahrheitswert (true oder false)",
        Whole = "eine ganze Zahl",
        Number = "eine Zahl mit Dezimalpunkt",
        Duration = "eine Dauer wie 00:00:30",
        Address = "eine Adresse",
    };

    /// <summary>English.</summary>
    public static SettingsTexts English { get; } = new()
    {
        Between = static (least, most) => $"must be between {least} and {most}",
        Required = "must be set",
        Pattern = static pattern => $"must match the pattern {pattern}",
        Kind = static (kind, value) => $"must be {kind}, not \"{value}\"",
        Truth = "a truth value (true or false)",
        Whole = "a whole number",
        Number = "a number with a decimal point",
        Duration = "a duration such as 00:00:30",
        Address = "an address",
    };

    /// <summary>The allowed range.</summary>
    public required Func<string, string, string> Between { get; init; }

    /// <summary>A value is missing.</summary>
    public required string Required { get; init; }

    /// <summary>A value has another form.</summary>
    public required Func<string, string> Pattern { get; init; }

    /// <summary>A value is of another kind: what it must be, what it is.</summary>
    public required Func<string, string, string> Kind { get; init; }

    /// <summary>True or false.</summary>
    public required string Truth { get; init; }

    /// <summary>A whole number.</summary>
    public required string Whole { get; init; }

    /// <summary>A number.</summary>
    public required string Number { get; init; }

    /// <summary>A duration.</summary>
    public required string Duration { get; init; }

    /// <summary>An address.</summary>
    public required string Address { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static SettingsTexts For(string language) => language == "en" ? English : German;
}
