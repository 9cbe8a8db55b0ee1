using System.Globalization;
using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>Writes dates of digits out, so that "04.09.2025" and "4. September 2025" are the same words.</summary>
internal static partial class NumericDates
{
    /// <summary>The text with each date of day, month and year, or of ISO 8601, written as Germans write it; what is no date stays.</summary>
    public static string WriteOut(string text) => Digits().Replace(text, match =>
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}");
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))
            : match.Value;
    });

    [GeneratedRegex(@"(?<![\d.])(?:(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d\d)|(?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
