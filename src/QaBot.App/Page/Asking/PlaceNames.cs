using System.Globalization;
using QaBot.App.Rendering;

namespace QaBot.App.Page.Asking;

/// <summary>Says where something stands: document, heading, place.</summary>
internal static class PlaceNames
{
    /// <summary>The title and the heading a citation stands under.</summary>
    public static string NameOf(Citation citation) => Name(citation.Title.Length > 0 ? citation.Title : citation.Document, citation.Heading);

    /// <summary>The title and the heading a passage stands under.</summary>
    public static string NameOf(Passage passage) => Name(passage.Title.Length > 0 ? passage.Title : passage.Document, passage.Heading);

    /// <summary>The place within the document, such as "§ 5 Abs. 2 · S. 3 · Zeilen 12–14".</summary>
    public static string PlaceOf(LineRange lines, int? page, string? locator, AskingTexts texts) => string.Join(" · ", new[]
    {
        locator is { Length: > 0 } ? SafeText.Line(locator) : null,
        page is { } number ? string.Format(CultureInfo.InvariantCulture, texts.Page, number) : null,
        string.Format(CultureInfo.InvariantCulture, lines.Count == 1 ? texts.Line : texts.Lines, lines),
    }.Where(static part => part is not null));

    /// <summary>The place of a citation.</summary>
    public static string PlaceOf(Citation citation, AskingTexts texts) => PlaceOf(citation.Lines, citation.Page, citation.Locator, texts);

    private static string Name(string title, string heading) =>
        SafeText.Line(heading.Length > 0 && heading != title ? $"{title} – {heading}" : title);
}
