using System.Text.RegularExpressions;

namespace QaBot.Documents.PlainText;

/// <summary>Knows lines such as "Datum: 3. März 2024" or "From: …", of which letters and minutes have several on top.</summary>
internal static partial class LabelledLine
{
    /// <summary>Whether the line is a label of at most three words, a colon and a value.</summary>
    public static bool IsMatch(ReadOnlySpan<char> line) => Label().IsMatch(line);

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{0,30}(?: [\p{L}-]{1,20}){0,2}:\s+\S", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Label();
}
