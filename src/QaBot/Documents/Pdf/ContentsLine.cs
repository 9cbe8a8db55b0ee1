using System.Text.RegularExpressions;

namespace QaBot.Documents.Pdf;

/// <summary>Knows the lines of a table of contents, which repeat the headings and would win every search for them.</summary>
internal static partial class ContentsLine
{
    /// <summary>Whether the line leads with dots to a page number.</summary>
    public static bool IsMatch(string line) => Leader().IsMatch(line);

    [GeneratedRegex(@"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Leader();
}
