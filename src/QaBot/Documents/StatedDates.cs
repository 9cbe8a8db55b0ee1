using System.Globalization;
using System.Text.RegularExpressions;

namespace QaBot.Documents;

/// <summary>Finds dates as people write them, in German and English.</summary>
internal static partial class StatedDates
{
    private static readonly string[] Months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

    /// <summary>The first date in <paramref name="text"/>, or <see langword="null"/>.</summary>
    public static DateOnly? First(string text) => All(text).Select(found => (DateOnly?)found.Date).FirstOrDefault();

    /// <summary>The dates in <paramref name="text"/> in order, each with its place.</summary>
    public static IEnumerable<(Range Place, DateOnly Date)> All(string text)
    {
        foreach (Match match in Dates().Matches(text))
        {
            var groups = match.Groups;
            var month = groups["word"].Success ? MonthOf(groups["word"].Value) : int.Parse(groups["month"].Value, CultureInfo.InvariantCulture);
            var year = int.Parse(groups["year"].Value, CultureInfo.InvariantCulture);
            var day = int.Parse(groups["day"].Value, CultureInfo.InvariantCulture);
            year += year < 100 ? 2000 : 0;
            if (year is >= 1500 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                yield return (match.Index..(match.Index + match.Length), new DateOnly(year, month, day));
            }
        }
    }

    private static int MonthOf(string word)
    {
        var start = word[..3].ToLowerInvariant();
        start = start switch { "jän" => "jan", "may" => "mai", "mar" or "mae" => "mär", "oct" => "okt", "dec" => "dez", _ => start };
        return Array.IndexOf(Months, start) + 1;
    }

    [GeneratedRegex(@"(?<![\d.])(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)
        |(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})(?!\d)
        |(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})(?!\d)
        |(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?<word>(?:Jan|Jän|Feb|Mär|Maer|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)[a-zäö]*)\.?,?\s+(?<year>\d{4})
        |(?<word>(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4}))",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Dates();
}
