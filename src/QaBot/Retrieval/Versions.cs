using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.Retrieval;

/// <summary>Tells documents of which one takes the place of the other: "preisliste-2024" and "preisliste-2026", the minutes of two meetings.</summary>
internal static partial class Versions
{
    // In letters.
    private const int ShortestTitle = 6;

    /// <summary>Whether <paramref name="other"/> is of the same series of documents and later; by the date they state, else by the digits of the file name.</summary>
    public static bool IsLater(Passage other, Passage than)
    {
        if (other.Document == than.Document || Path.GetDirectoryName(other.Document) != Path.GetDirectoryName(than.Document))
        {
            return false;
        }

        // Numbers in file names are mostly just numbers; those with a year in them tell versions.
        if (Year().IsMatch(Name(other)) && Year().IsMatch(Name(than)) && Series(Name(other)) == Series(Name(than)))
        {
            var (a, b) = (Digits(Name(other)), Digits(Name(than)));
            return a.Length == b.Length && string.CompareOrdinal(a, b) > 0;
        }

        return other.Date > than.Date && Series(other.Title) is { Length: >= ShortestTitle } title && title == Series(than.Title);
    }

    /// <summary>Whether a question asks for one certain version: it names a year or a time gone by.</summary>
    public static bool AreAskedFor(string question) => CertainVersion().IsMatch(question);

    private static string Name(Passage p) => Path.GetFileNameWithoutExtension(p.Document);

    private static string Series(string name) => Changing().Replace(name.ToLowerInvariant(), "");

    private static string Digits(string name)
    {
        var digits = new StringBuilder();
        foreach (var c in name.Where(char.IsAsciiDigit))
        {
            digits.Append(c);
        }

        return digits.ToString();
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\d+|\b(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b|[\s._–-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(früher\w*|damals|bisher\w*|zuvor|vorher|alte[nrms]?|ursprünglich\w*|erste[nrms]? fassung|previous\w*|former\w*|original\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CertainVersion();
}
