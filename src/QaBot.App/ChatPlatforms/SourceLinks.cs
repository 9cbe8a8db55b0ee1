using System.Globalization;
using Microsoft.Extensions.Options;
using QaBot.App.Citing;

namespace QaBot.App.ChatPlatforms;

/// <summary>How a citation is named and where it opens.</summary>
internal sealed class SourceLinks(IOptions<ChatPlatformsOptions> options, ChatPlatformTexts texts)
{
    private const int MaxName = 150;
    private const string Between = " – ";

    /// <summary>Where the place in the document opens: on QaBot's page if readers reach it, else where it was published; <see langword="null"/> if nowhere.</summary>
    public string? AddressOf(Citation citation) =>
        options.Value.PublicAddress is { Length: > 0 } page ? CitationPage.Of(page, citation.Id)
        : Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url.AbsoluteUri
        : null;

    /// <summary>The document's title and the heading the quote stands under.</summary>
    public static string NameOf(Citation citation, int length = MaxName) => NameOf(citation.Title, citation.Heading, citation.Document, length);

    /// <summary>The document's title and the heading the passage stands under.</summary>
    public static string NameOf(Passage passage) => NameOf(passage.Title, passage.Heading, passage.Document);

    /// <summary>The place within the document, such as "S. 3, Zeilen 12–14".</summary>
    public string PlaceOf(LineRange lines, int? page, string? locator)
    {
        var place = new List<string>();
        if (locator is { Length: > 0 })
        {
            place.Add(locator);
        }

        if (page is { } number)
        {
            place.Add(string.Format(CultureInfo.InvariantCulture, texts.Page, number));
        }

        place.Add(string.Format(CultureInfo.InvariantCulture, lines.Count == 1 ? texts.Line : texts.Lines, lines));
        return string.Join(", ", place);
    }

    /// <summary>A document's title and a heading in it. By half of a long title the document is known; the heading tells the place.</summary>
    public static string NameOf(string title, string heading, string document, int length = MaxName)
    {
        var name = title.Length > 0 ? title : document;
        return heading.Length > 0 && heading != name
            ? TextCut.At($"{TextCut.At(name, Math.Max(length / 2, length - heading.Length - Between.Length))}{Between}{heading}", length)
            : TextCut.At(name, length);
    }
}
