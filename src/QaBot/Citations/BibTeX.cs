using System.Globalization;
using System.Text;

namespace QaBot.Citations;

/// <summary>Entries for BibTeX and biblatex, in UTF-8.</summary>
internal static class BibTeX
{
    /// <summary>One entry; ends with a line break.</summary>
    public static string Write(CitedSource source, CitationsTexts texts)
    {
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@{(source.Address is null ? "misc" : "online")}{{{KeyOf(source)},\n");
        var authors = PersonName.ParseAll(source.Author).Select(name => name.Given is null ? $"{{{Escape(name.Family)}}}" : Escape(name.Inverted)).ToList();
        Field("author", authors.Count > 0 ? string.Join(" and ", authors) : null);
        // The second braces keep the capitals of German nouns.
        Field("title", $"{{{Escape(source.Title)}}}");
        Field("organization", source.Site is null ? null : Escape(source.Site));
        Field("date", source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("year", source.Date?.Year.ToString(CultureInfo.InvariantCulture));
        Field("url", source.Address is null ? null : new Uri(source.Address).AbsoluteUri.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        Field("urldate", source.Address is null ? null : source.Accessed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("howpublished", source.Address is null ? Escape(source.Document) : null);
        Field("langid", source.Language switch { "de" => "ngerman", "en" => "english", _ => null });
        Field("note", Escape(CitationExport.Pinpoint(source, texts)));
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    private static string KeyOf(CitedSource source) => "qabot-" + source.Id.Replace("-", "", StringComparison.Ordinal);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in CitationExport.OneLine(text))
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                // Braces count even when escaped; by name they cannot unbalance the entry.
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '$' or '&' or '#' or '%' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
