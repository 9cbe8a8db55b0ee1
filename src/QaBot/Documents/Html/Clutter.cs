using System.Text.RegularExpressions;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Knows what on a web page is not the article: navigation, banners, buttons, advertising, comments and what cannot be seen.</summary>
internal static partial class Clutter
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "nav", "footer", "aside", "dialog", "canvas", "object", "embed", "video", "audio",
        "map", "head", "link", "meta", "input", "select", "textarea", "menu", "math-annotation",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    };

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "cookiebanner", "consent", "gdpr", "cmp", "share", "sharing", "sharebar", "socialmedia", "related", "recommended", "recommendations", "teaserlist",
        "comment", "comments", "kommentare", "disqus", "ad", "ads", "advert", "advertisement", "adsense", "anzeige", "anzeigen", "werbung", "sponsor", "sponsored", "promo", "nav", "navbar",
        "navigation", "menu", "menü", "breadcrumb", "breadcrumbs", "pagination", "pager", "sidebar", "footer", "newsletter", "subscribe", "paywall", "popup", "modal", "overlay",
        "skiplink", "toolbar", "tags", "tagcloud", "taglist", "toc", "screenreader", "login", "masthead", "topbar", "similar", "outbrain", "taboola",
    };

    /// <summary>Whether the element and all it holds is to be left out.</summary>
    public static bool IsClutter(IElement element)
    {
        var name = element.LocalName;
        return Tags.Contains(name) || IsHidden(element) || (element.GetAttribute("role") is { } role && Roles.Contains(role))
            || (name == "header" && element.Closest("article, main") is null && element.QuerySelector("h1") is null)
            || (name == "button" && !IsQuestion(element)) || (name == "a" && IsShareLink(element)) || IsNamedClutter(element);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));

    // The questions of an accordion are buttons too.
    private static bool IsQuestion(IElement button) => button.Closest("h1, h2, h3, h4, h5, h6, summary, dt") is not null || button.TextContent.TrimEnd().EndsWith('?');

    private static bool IsShareLink(IElement link) => link.GetAttribute("href") is { } address && ShareAddress().IsMatch(address);

    private static bool IsNamedClutter(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main" or "article" or "h1" or "p" or "table" or "td" or "tr")
        {
            return false;
        }

        var names = $"{element.ClassName} {element.Id}";
        if (Phrase().IsMatch(names))
        {
            return true;
        }

        foreach (Match word in Word().Matches(names))
        {
            if (Words.Contains(word.Value))
            {
                // Frames of a page carry such words too ("content no-sidebar"): what holds the article is no clutter.
                return element.QuerySelector("main, article, h1, [itemprop=articleBody]") is null;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"(?:facebook\.com/(?:sharer|dialog)|(?:twitter|x)\.com/(?:intent|share)|linkedin\.com/share|xing\.com/.{0,20}share|wa\.me/|whatsapp:|t\.me/share|pinterest\.\w+/pin/create|^mailto:\?|^javascript:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex ShareAddress();

    [GeneratedRegex(@"(?:sr-only|visually-?hidden|social-(?:media|links?|icons?|share|bar|buttons?)|widget-area|skip-(?:link|to)|no-print|wp-block-latest)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Phrase();

    // "relatedPosts", "site-footer" and "cookie_bar" are two words each.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Word();
}
