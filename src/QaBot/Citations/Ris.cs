using System.Globalization;
using System.Text;

namespace QaBot.Citations;

/// <summary>Records of Research Information Systems: one tag and one value a line, so a value can never hold a line break.</summary>
internal static class Ris
{
    /// <summary>One record; ends with a line break.</summary>
    public static string Write(CitedSource source, CitationsTexts texts)
    {
        var record = new StringBuilder();
        Tag("TY", source.Address is null ? "GEN" : "ELEC");
        Tag("ID", source.Id);
        Tag("TI", source.Title);
        foreach (var name in PersonName.ParseAll(source.Author))
        {
            Tag("AU", name.Inverted);
        }

        Tag("T2", source.Site);
        Tag("PY", source.Date?.Year.ToString(CultureInfo.InvariantCulture));
        Tag("DA", source.Date?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Tag("UR", source.Address);
        Tag("Y2", source.Address is null ? null : source.Accessed.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Tag("LA", source.Language);
        Tag("SP", source.Page?.ToString(CultureInfo.InvariantCulture));
        Tag("N1", CitationExport.Pinpoint(source, texts));
        Tag("AB", source.Quote);
        return record.Append("ER  - \r\n").ToString();

        void Tag(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                record.Append(CultureInfo.InvariantCulture, $"{tag}  - {CitationExport.OneLine(value)}\r\n");
            }
        }
    }
}
