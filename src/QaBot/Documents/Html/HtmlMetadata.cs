using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Reads what a page states about itself, in its JSON-LD, its meta elements and its headings.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] TitleSeparators = [" | ", " – ", " — ", " - ", " :: ", " » "];

    /// <summary>The page's statements, the more exact ones first.</summary>
    public static DocumentMetadata Read(IDocument document)
    {
        var linked = LinkedData.Read(document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        var site = Meta(document, "og:site_name", "application-name") ?? linked.Site;
        var date = linked.Date
            ?? DateOf(Meta(document, "article:published_time", "datePublished", "date", "dcterms.date", "dc.date", "dcterms.created", "pubdate"))
            ?? DateOf(Attribute(document, "time[pubdate], time[itemprop=datePublished], article time[datetime], main time[datetime], time[datetime]", "datetime"))
            ?? DateOf(Meta(document, "article:modified_time", "last-modified"));
        return new()
        {
            Title = TitleOf(document, linked.Title, site),
            Author = AuthorOf(document) ?? linked.Author,
            Date = date,
            Address = AbsoluteAddress(Attribute(document, "link[rel=canonical]", "href")) ?? AbsoluteAddress(Meta(document, "og:url")) ?? AbsoluteAddress(linked.Address),
            Site = site,
            Language = Text(document.DocumentElement?.GetAttribute("lang")) ?? linked.Language,
        };
    }

    private static string? TitleOf(IDocument document, string? linked, string? site)
    {
        var headings = document.QuerySelectorAll("h1");
        var heading = headings.Length == 1 ? Text(InlineText.Of(headings[0])) : null;
        return Shorten(Meta(document, "og:title", "dc.title", "dcterms.title"), site) ?? Text(linked) ?? heading ?? Shorten(Text(document.Title), site);
    }

    // "Heizen im Altbau | Stadtwerke Beispiel" names the site again.
    private static string? Shorten(string? title, string? site)
    {
        foreach (var separator in TitleSeparators)
        {
            if (title?.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at
                && (separator == " | " || title[(at + separator.Length)..].Equals(site, StringComparison.OrdinalIgnoreCase)))
            {
                return title[..at].Trim();
            }
        }

        return title;
    }

    private static string? AuthorOf(IDocument document)
    {
        if (Meta(document, "author", "article:author", "dc.creator", "dcterms.creator") is { } stated && !stated.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return stated;
        }

        return document.QuerySelector("article [rel=author], main [rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline .author, .author-name") is { } element
            && Text(InlineText.Of(element)) is { Length: <= 80 } name ? name : null;
    }

    private static string? Meta(IDocument document, params string[] names)
    {
        var all = document.QuerySelectorAll("meta[content]");
        return names.Select(name => all.FirstOrDefault(meta => Is(meta, "property", name) || Is(meta, "name", name) || Is(meta, "itemprop", name)))
            .Select(meta => Text(meta?.GetAttribute("content")))
            .FirstOrDefault(value => value is not null);
    }

    private static bool Is(IElement meta, string attribute, string name) => name.Equals(meta.GetAttribute(attribute), StringComparison.OrdinalIgnoreCase);

    private static string? Attribute(IDocument document, string selector, string attribute) => Text(document.QuerySelector(selector)?.GetAttribute(attribute));

    private static DateOnly? DateOf(string? value) => value is null ? null : StatedDates.First(value);

    private static string? AbsoluteAddress(string? value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.ToString() : null;

    private static string? Text(string? value) => value is not null && CanonicalText.Normalize(value) is { Length: > 0 } text ? text : null;
}
