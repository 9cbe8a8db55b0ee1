using System.Globalization;

namespace QaBot.Citations;

/// <summary>Writes citations in the forms in which people take them along.</summary>
public static class CitationExport
{
    /// <summary>The names by which formats are asked for.</summary>
    public static IReadOnlyDictionary<string, CitationFormat> Formats { get; } = new Dictionary<string, CitationFormat>(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = CitationFormat.Text,
        ["markdown"] = CitationFormat.Markdown,
        ["bibtex"] = CitationFormat.BibTeX,
        ["ris"] = CitationFormat.Ris,
        ["csl-json"] = CitationFormat.CslJson,
    };

    /// <summary>All <paramref name="sources"/> in one format; ends with a line break.</summary>
    /// <param name="sources">The citations.</param>
    /// <param name="format">The form.</param>
    /// <param name="language">The language of the words between the facts, "de" or "en".</param>
    public static string Write(IReadOnlyList<CitedSource> sources, CitationFormat format, string language)
    {
        var texts = CitationsTexts.For(language);
        return format switch
        {
            CitationFormat.Text => string.Concat(sources.Select(source => Text(source, texts) + "\n")),
            CitationFormat.Markdown => string.Join('\n', sources.Select(source => Markdown(source, texts) + "\n")),
            CitationFormat.BibTeX => string.Join('\n', sources.Select(source => BibTeX.Write(source, texts))),
            CitationFormat.Ris => string.Concat(sources.Select(source => Ris.Write(source, texts))),
            _ => CslJson.Write(sources, texts),
        };
    }

    /// <summary>"S. 3, § 5 Abs. 2, Z. 14–15": the page, the place in the document's own words, the lines.</summary>
    internal static string Pinpoint(CitedSource source, CitationsTexts texts) => string.Join(", ", new[]
    {
        source.Page is { } page ? string.Format(CultureInfo.InvariantCulture, texts.Page, page) : null,
        source.Locator,
        string.Format(CultureInfo.InvariantCulture, source.Lines.Count == 1 ? texts.Line : texts.Lines, source.Lines),
    }.Where(part => part is not null));

    /// <summary>"Wolfenstein, Konrad: Macron und … Xpert.Digital, 5. September 2025. https://… (abgerufen am …), Z. 14. [K7QF3-M9TXC]".</summary>
    private static string Text(CitedSource source, CitationsTexts texts)
    {
        var authors = string.Join("; ", PersonName.ParseAll(source.Author).Select(name => name.Inverted));
        var published = string.Join(", ", new[] { source.Site, texts.Day(source.Date) }.Where(part => !string.IsNullOrEmpty(part)));
        var where = source.Address is null ? source.Document : $"{source.Address} ({string.Format(CultureInfo.InvariantCulture, texts.Accessed, texts.Day(source.Accessed))})";
        var line = $"{(authors.Length > 0 ? authors + ": " : "")}{source.Title}. {(published.Length > 0 ? published + ". " : "")}{where}, {Pinpoint(source, texts)}. [{source.Id}]";
        return OneLine(line);
    }

    private static string Markdown(CitedSource source, CitationsTexts texts)
    {
        var quote = string.Join("\n", source.Quote.ReplaceLineEndings("\n").Split('\n').Select(line => "> " + MarkdownText.Escape(line)));
        var (before, after) = texts.Marks;
        return $"{quote.Insert(2, before)}{after}\n>\n> {MarkdownText.Escape(Text(source, texts))}";
    }

    /// <summary>The text without line breaks or other control characters.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
