using System.Globalization;

namespace QaBot.App.Commands;

/// <summary>Which language QaBot speaks in this run.</summary>
internal static class UiLanguage
{
    /// <summary>What --language says, else the system's language if it is German or English, else German.</summary>
    /// <param name="args">The command line, which has not been parsed yet: help and errors are to be in the right language too.</param>
    public static string Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            var value = args[i] is "--language" or "-l" && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith("--language=", StringComparison.Ordinal) || args[i].StartsWith("--language:", StringComparison.Ordinal) ? args[i][11..]
                : null;
            if (value is "de" or "en")
            {
                return value;
            }
        }

        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "de";
    }

    /// <summary>Makes the framework's own messages speak the language, while what is written to files stays independent of it.</summary>
    public static void Use(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "de-DE");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }
}
