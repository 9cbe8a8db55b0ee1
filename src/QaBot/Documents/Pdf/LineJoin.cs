using System.Text;

namespace QaBot.Documents.Pdf;

/// <summary>Joins the lines of a paragraph and takes back the hyphens that only broke a line.</summary>
internal static class LineJoin
{
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "und", "oder", "bzw.", "sowie", "bis", "and", "or" };

    /// <summary>The lines as one.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length == 0)
            {
                text.Append(line);
            }
            else if (text[^1] == '\u00AD' || (IsHyphen(text[^1]) && text.Length > 1 && char.IsLetter(text[^2]) && IsBrokenWord(line)))
            {
                text.Length--;
                text.Append(line);
            }
            else
            {
                // "Ein-" + "und Ausgang" takes a space, "EU-" + "Recht" none.
                text.Append(IsHyphen(text[^1]) && char.IsUpper(line[0]) && text.Length > 1 && char.IsLetterOrDigit(text[^2]) ? "" : " ").Append(line);
            }
        }

        return text.ToString();
    }

    // The rest of a broken word goes on in lower case; "und" after a hyphen joins two words instead.
    private static bool IsBrokenWord(string next) => char.IsLower(next[0]) && !Links.Contains(next.Split(' ', 2)[0]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
