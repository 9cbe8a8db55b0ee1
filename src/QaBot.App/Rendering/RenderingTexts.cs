using System.Globalization;
using QaBot.Retrieval;

namespace QaBot.App.Rendering;

/// <summary>The words around answers, citations and passages.</summary>
internal sealed record RenderingTexts
{
    private static readonly CultureInfo De = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>German.</summary>
    public static RenderingTexts German { get; } = new()
    {
        Culture = De,
        Line = "Zeile",
        Lines = "Zeilen",
        Page = "Seite",
        MissingWords = "In den Dokumenten nicht gefunden:",
        Nearest = "Am nächsten kommt:",
        Cost = static usage => string.Create(De, $"Sprachmodell: {usage.InputTokens:N0} Token gelesen, {usage.OutputTokens:N0} geschrieben, {usage.Elapsed.TotalSeconds:0.0} s"),
        Corrected = "Nach der Prüfung der Belege berichtigt:",
        Match = static word => string.Create(De, $"{word.Word}: {(word.Found is null ? "kommt nicht vor" : $"{word.Found} {word.Weight.ToString("0.00", De)}{(word.Where == MatchPlace.Heading ? " (in der Überschrift)" : word.Where == MatchPlace.Title ? " (im Titel)" : "")}")}; Seltenheit {word.Rarity:0.0}"),
        OpenQuote = "„",
        CloseQuote = "“",
    };

    /// <summary>English.</summary>
    public static RenderingTexts English { get; } = new()
    {
        Culture = En,
        Line = "line",
        Lines = "lines",
        Page = "page",
        MissingWords = "Not found in the documents:",
        Nearest = "What comes nearest:",
        Cost = static usage => string.Create(En, $"Language model: {usage.InputTokens:N0} tokens read, {usage.OutputTokens:N0} written, {usage.Elapsed.TotalSeconds:0.0} s"),
        Corrected = "Corrected after its citations were checked:",
        Match = static word => string.Create(En, $"{word.Word}: {(word.Found is null ? "not in it" : $"{word.Found} {word.Weight:0.00}{(word.Where == MatchPlace.Heading ? " (in the heading)" : word.Where == MatchPlace.Title ? " (in the title)" : "")}")}; rarity {word.Rarity:0.0}"),
        OpenQuote = "“",
        CloseQuote = "”",
    };

    /// <summary>How numbers and dates are written for people.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>"line".</summary>
    public required string Line { get; init; }

    /// <summary>"lines".</summary>
    public required string Lines { get; init; }

    /// <summary>"page".</summary>
    public required string Page { get; init; }

    /// <summary>Introduces the words of a question that no document holds.</summary>
    public required string MissingWords { get; init; }

    /// <summary>Introduces the nearest passage.</summary>
    public required string Nearest { get; init; }

    /// <summary>Introduces an answer that replaces the one streamed.</summary>
    public required string Corrected { get; init; }

    /// <summary>What the model's call cost: the status line under an answer.</summary>
    public required Func<ModelUsage, string> Cost { get; init; }

    /// <summary>How a word of a query matched.</summary>
    public required Func<MatchedWord, string> Match { get; init; }

    private string OpenQuote { get; init; } = "";

    private string CloseQuote { get; init; } = "";

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static RenderingTexts For(string language) => language == "en" ? English : German;

    /// <summary>The text in quotation marks of the language.</summary>
    public string Quoted(string text) => OpenQuote + text + CloseQuote;

    /// <summary>A place in a document, such as "§ 5 Abs. 2, Seite 3, Zeilen 4–6".</summary>
    public string Place(LineRange lines, int? page, string? locator)
    {
        var parts = new List<string>(3);
        if (!string.IsNullOrEmpty(locator))
        {
            parts.Add(SafeText.Line(locator));
        }

        if (page is { } number)
        {
            parts.Add($"{Page} {number}");
        }

        parts.Add($"{(lines.Count == 1 ? Line : Lines)} {lines}");
        return string.Join(", ", parts);
    }

    /// <summary>A passage's document, heading and place.</summary>
    public string Source(Passage passage, LineRange lines) => string.Join(
        " · ",
        new[] { passage.Title.Length > 0 ? passage.Title : passage.Document, passage.Heading, Place(lines, passage.Page, passage.Locator) }
            .Where(static part => part.Length > 0));
}
