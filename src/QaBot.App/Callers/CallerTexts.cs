namespace QaBot.App.Callers;

/// <summary>What is said about rights to people.</summary>
internal sealed record CallerTexts
{
    /// <summary>German.</summary>
    public static CallerTexts German { get; } = new()
    {
        NotReadable = "Diese Antwort stützt sich auf Dokumente, die Sie nicht mehr lesen dürfen.",
    };

    /// <summary>English.</summary>
    public static CallerTexts English { get; } = new()
    {
        NotReadable = "This answer rests on documents that you may no longer read.",
    };

    /// <summary>In place of an answer from documents that may no longer be read.</summary>
    public required string NotReadable { get; init; }

    /// <summary>The words of a language, "de" or "en".</summary>
    public static CallerTexts For(string language) => language == "en" ? English : German;
}
