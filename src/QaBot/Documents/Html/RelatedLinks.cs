using System.Text.RegularExpressions;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Knows lists of links to other articles, and the headings above them.</summary>
internal static partial class RelatedLinks
{
    /// <summary>Whether the heading announces links to other pages.</summary>
    public static bool IsHeading(IElement heading, IElement body) => heading != body && Announcement().IsMatch(CanonicalText.Normalize(heading.TextContent));

    /// <summary>Whether the list follows such a heading and holds nothing but links.</summary>
    public static bool IsList(IElement list) =>
        list.PreviousElementSibling is { } above && above.TextContent.Length < 80 && Announcement().IsMatch(CanonicalText.Normalize(above.TextContent)) && LinkShare(list) > 0.7;

    private static double LinkShare(IElement element)
    {
        var all = CanonicalText.Normalize(element.TextContent).Length;
        return all == 0 ? 0 : (double)element.QuerySelectorAll("a").Sum(link => CanonicalText.Normalize(link.TextContent).Length) / all;
    }

    [GeneratedRegex(@"^(?:Mehr zum Thema|Lesen Sie auch|Auch interessant|Das könnte (?:Sie|dich|Ihnen) auch.{0,30}|Weitere (?:Artikel|Beiträge|Nachrichten|Meldungen)|Ähnliche (?:Artikel|Beiträge|Themen)|Verwandte (?:Artikel|Beiträge|Themen)|Passend dazu|Empfohlene Artikel|Related (?:articles|posts|stories)|You may also like|Read more|More on this|Teilen|Beitrag teilen|Share this.{0,20}|Kommentare|Schreibe einen Kommentar|Leave a (?:comment|reply))\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Announcement();
}
