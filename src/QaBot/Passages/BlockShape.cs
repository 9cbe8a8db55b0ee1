using System.Text.RegularExpressions;
using QaBot.Language;

namespace QaBot.Passages;

/// <summary>Tells by its shape what a block of plain text is: a heading, a question, an item, a line around the article.</summary>
internal static partial class BlockShape
{
    private const int LongestHeading = 130;

    /// <summary>A single short line without the punctuation of a sentence.</summary>
    public static bool IsShortLine(string text) =>
        text.Length is > 1 and <= LongestHeading && text[^1] is not ('.' or '!' or ';' or ',' or ':' or '…') && !text.Contains('\n', StringComparison.Ordinal)
        && WordCount(text) <= 18 && char.IsLetterOrDigit(text[^1]) | text[^1] is '?' or ')' or '“' or '"' or '%' or '»' or '«' or '”';

    /// <summary>Begins with the number of a section: "§ 9 Vorstand", "TOP 2 Küche".</summary>
    public static bool IsSection(string text) =>
        (text[0] == '§' || char.IsUpper(text[0])) && Locator.ParseStart(text) is
        {
            Work: null,
            Parts: [{ Unit: LocatorUnit.Section or LocatorUnit.Article or LocatorUnit.AgendaItem or LocatorUnit.Annex or LocatorUnit.Chapter or LocatorUnit.Division or LocatorUnit.Part }],
        };

    /// <summary>Goes on with something before it: begins small, or stands in brackets.</summary>
    public static bool IsFragment(string text) => char.IsLower(text[0]) || (text[0] == '(' && text[^1] == ')');

    /// <summary>A line that is one question.</summary>
    public static bool IsQuestion(string text) =>
        text.Length is > 5 and < 260 && text[^1] == '?' && !SentenceEnd().IsMatch(text);

    /// <summary>Ends with a colon and thus governs what follows.</summary>
    public static bool IsLead(string text) => text.Length is > 3 and < 300 && text[^1] == ':';

    /// <summary>Contact details, teasers, captions, share and language buttons: lines around an article, not of it.</summary>
    public static bool IsAroundArticle(string text) =>
        Teaser().IsMatch(text) || Caption().IsMatch(text) || (WordCount(text) <= 30 && Contact().IsMatch(text) && Salutation().IsMatch(text)) || (text.Length < 60 && Button().IsMatch(text));

    /// <summary>How many different words of advertising a paragraph holds.</summary>
    public static int PromotionWords(string text) => Promotion().Matches(text).Select(m => m.Value[..Math.Min(6, m.Length)].ToLowerInvariant()).Distinct().Count();

    /// <summary>How many words a text has, cheaply.</summary>
    public static int WordCount(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                count++;
            }
        }

        return count;
    }

    [GeneratedRegex(@"[.!?]\s", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^#{2,}\s|\s#{3}\s|#{3}$|^(\+\+\+|>>>)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    [GeneratedRegex(@"[–-]\s(Bild|Foto|Grafik|Quelle|Image|Photo)\s?:|^(Bild|Foto|Bildquelle|Symbolbild)\s?:", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\+49[\s\d/-]{5,}|\b0\d{2,4}[\s/-]\d{3,}|[\w.-]\s?(@|∂|\(at\)|\[at\])\s?[\w-]+\.\w+|Kontakt aufnehmen|^Ger(ne|n) stehe ich", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(mich|mir|uns|ich|wir)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(Sprachauswahl|Anzeige|Werbung|Teilen|Drucken|Merken|Newsletter|Passend dazu|Mehr (dazu|zum Thema)|Lesen Sie auch|Auch interessant|Das könnte Sie (auch )?interessieren|Zur (Startseite|Übersicht)|Nach oben|Kommentare?|Ähnliche Artikel|Weiterlesen|Share|Print|Advertisement|Related|Read (more|also))\b.{0,25}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Button();

    [GeneratedRegex(@"\b(fundierte\w*|maßgeschneidert\w*|zugeschnitten\w*|kompetent\w*|Beratung\w*|Expertise|Wettbewerbsfähigkeit|Innovationskraft|Anlaufpunkt\w*|Ansprechpartner\w*|Lösungen|unterstützen|Unternehmen|Newsletter|Angebot\w*|kostenlos\w*|unverbindlich\w*|Kunden|Rundum\w*|Full-?Service\w*|Ihnen|Ihre[nrms]?|jetzt|aktuelle Informationen|stärken|KMU)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Promotion();
}
