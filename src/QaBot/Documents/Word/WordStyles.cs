using System.Text.RegularExpressions;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QaBot.Documents.Word;

/// <summary>Looks up what a paragraph's style says, along the styles it is based on.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles of a document; there may be none.</summary>
    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles[id] = style;
            }
        }
    }

    /// <summary>The level of the heading that the paragraph is, 1 for the title too; 0 if it is none.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own)
        {
            return own is >= 0 and < 9 ? own + 1 : 0;
        }

        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        if (id is not null && !_styles.ContainsKey(id) && HeadingName().Match(id) is { Success: true } match)
        {
            return LevelOf(match);
        }

        foreach (var style in Chain(id))
        {
            if (HeadingName().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } named)
            {
                return LevelOf(named);
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level is >= 0 and < 9 ? level + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>The numbering of the paragraph itself or of its style.</summary>
    public (int Id, int Level)? Numbering(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var level = own?.NumberingLevelReference?.Val?.Value;
        if (own?.NumberingId?.Val?.Value is { } id)
        {
            return id == 0 ? null : (id, level ?? 0);
        }

        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var inherited = style.StyleParagraphProperties?.NumberingProperties;
            level ??= inherited?.NumberingLevelReference?.Val?.Value;
            if (inherited?.NumberingId?.Val?.Value is { } styleId)
            {
                return styleId == 0 ? null : (styleId, level ?? 0);
            }
        }

        return null;
    }

    /// <summary>Whether the paragraph, or its style, stands in from the margin.</summary>
    public bool IsIndented(Paragraph paragraph) => Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
        .Select(style => style.StyleParagraphProperties?.Indentation).Prepend(paragraph.ParagraphProperties?.Indentation)
        .Select(indentation => indentation?.Left?.Value ?? indentation?.Start?.Value).FirstOrDefault(left => left is not null) is { } left && !left.StartsWith('-') && left.Any(c => c is >= '1' and <= '9');

    private static int LevelOf(Match match) => match.Groups["level"] is { Success: true } level ? level.Value[0] - '0' : 1;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex(@"^(?:(?:heading|überschrift|ueberschrift|berschrift)\s*(?<level>[1-9])|title|titel)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex HeadingName();
}
