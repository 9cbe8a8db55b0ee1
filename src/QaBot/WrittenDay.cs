using System.Globalization;

namespace QaBot;

/// <summary>A day as people write it: "4. September 2025", "4 September 2025".</summary>
public static class WrittenDay
{
    /// <summary>The day in the words of a culture, "de-DE" or "en-GB".</summary>
    public static string In(DateOnly day, string culture) => day.ToString(culture == "de-DE" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo(culture));
}
