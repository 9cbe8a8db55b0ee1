using System.Text.RegularExpressions;

namespace QaBot.Documents;

/// <summary>Reads title, author, date and address where a document states them in its own text, as in "Verfasser: …" or "Von … | 5.9.2025".</summary>
internal static partial class StatedMetadata
{
    private const int HeadLines = 40;
    private const int LongestLine = 240;

    /// <summary>Fills what the format left open from the first lines of the text.</summary>
    public static DocumentMetadata Complete(DocumentMetadata metadata, string text, IReadOnlyList<Block> blocks)
    {
        var head = blocks.Where(b => !b.IsBoilerplate).Take(HeadLines).SelectMany(b => LinesOf(b.Span.In(text))).Where(line => line.Length <= LongestLine).Take(HeadLines).ToList();
        var byline = head.Take(12).FirstOrDefault(line => Byline().IsMatch(line));
        return metadata with
        {
            Title = metadata.Title ?? Labelled(head, TitleLabel()),
            Author = metadata.Author ?? Labelled(head, AuthorLabel()) ?? (byline is null ? null : Byline().Match(byline).Groups["value"].Value.Trim()),
            Date = metadata.Date ?? DateIn(head, byline),
            Address = metadata.Address ?? AddressIn(head),
        };
    }

    private static IEnumerable<string> LinesOf(string block) => block.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(HeadLines);

    private static string? Labelled(List<string> head, Regex label)
    {
        foreach (var line in head)
        {
            if (label.Match(line) is { Success: true } match && match.Groups["value"].Value.Trim(' ', '.', ';', '*', '_') is { Length: > 1 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static DateOnly? DateIn(List<string> head, string? byline)
    {
        foreach (var label in (Regex[])[PublishedLabel(), DateLabel(), ProtocolOf(), PlaceAndDate(), ChangedLabel()])
        {
            foreach (var line in head)
            {
                if (label.Match(line) is { Success: true } match && StatedDates.First(line[match.Index..]) is { } date)
                {
                    return date;
                }
            }
        }

        return byline is null ? null : StatedDates.First(byline);
    }

    private static string? AddressIn(List<string> head)
    {
        foreach (var line in head)
        {
            if (AddressLabel().Match(line) is { Success: true } match && Uri.TryCreate(match.Groups["value"].Value.TrimEnd('.', ',', ';', ')', '>'), UriKind.Absolute, out var address))
            {
                return address.ToString();
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:Titel|Title|Betreff|Subject)\s*:\s*(?<value>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"(?:^|[\s/|–—•·*(])(?:Autor(?:en|in|:in|\*in)?|Verfasser(?:in|:in)?|Verfasst\ von|Geschrieben\ von|Author|Written\ by|Protokollf(?:ü|ue)hr(?:er|erin|ung)|Protokollant(?:in)?)\**\s*:\**\s*
        (?<value>\p{L}[^|/–—•·;<>()\t]{1,79}?)\s*(?:$|[|/–—•·;<>(\t]|,\s*\d)", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex AuthorLabel();

    [GeneratedRegex(@"^(?:Von|By|VON|BY)\s*:?\s+(?<value>(?:(?:Prof\.|Dr\.)\s+)*\p{Lu}[\p{L}.'’-]+(?:\s+(?:von|van|de|der|zu|und|and)|\s+\p{Lu}[\p{L}.'’-]*){1,6})\s*(?:$|[|,–—•·/(]|\s-\s|\d)", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:Ver(?:ö|oe)ffentlicht|Erschienen|Publiziert|Published|Ver(?:ö|oe)ffentlichungsdatum|Publication\ date|Posted)(?:\s+(?:am|on))?\s*:?\s", RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex PublishedLabel();

    [GeneratedRegex(@"^\**(?:Datum|Date|Gesendet|Sent|Tag|Sitzungstag|Termin)\**\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:\w+\s)?\w*(?:Protokoll|Niederschrift|Bericht|Beschluss|Vertrag|Minutes|Sitzung)\b.{0,60}?\b(?:vom|am|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex ProtocolOf();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\s.-]{2,30},\s+(?:den\s+|am\s+)?(?=\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}\.?$)", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"(?:^|[\s(])(?:Stand|Update\s+vom|Aktualisiert|Zuletzt\s+ge(?:ä|ae)ndert|Last\s+updated|Updated|Erstellt|Created)(?:\s+(?:am|on|vom))?\s*:?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex ChangedLabel();

    [GeneratedRegex(@"^\**(?:URL|Quelle|Source|Link|Adresse|Address|Web|Permalink|Original|Online)\**\s*:\**\s*<?(?<value>https?://\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex AddressLabel();
}
