using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace QaBot.App.Configuration;

/// <summary>Says in one line which setting is wrong and what it may be.</summary>
internal static partial class SettingsProblem
{
    /// <summary>The line for an exception of loading, binding or validating settings; <see langword="null"/> for any other.</summary>
    public static string? Describe(Exception exception, SettingsTexts texts) => exception switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures.Select(failure => Plain(failure, texts)).Distinct()),
        InvalidDataException { InnerException: FormatException or System.Text.Json.JsonException } broken =>
            $"{broken.Message} {broken.GetBaseException().Message}",
        InvalidOperationException binding when binding.Message.Contains("configuration value", StringComparison.Ordinal) => Conversion(binding.Message, texts),
        _ => null,
    };

    // "Property Top: The field RetrievalOptions.Top must be between 1 and 100." -> "Retrieval:Top must be between 1 and 100"
    private static string Plain(string failure, SettingsTexts texts)
    {
        var match = ValidatorFailure().Match(failure);
        return match.Success ? $"{match.Groups["section"].Value}:{match.Groups["member"].Value} {Rule(match.Groups, texts)}" : failure;
    }

    private static string Rule(GroupCollection groups, SettingsTexts texts) =>
        groups["least"].Success ? texts.Between(groups["least"].Value, groups["most"].Value)
        : groups["pattern"].Success ? texts.Pattern(groups["pattern"].Value)
        : groups["required"].Success ? texts.Required
        : groups["rule"].Value;

    private static string Conversion(string message, SettingsTexts texts)
    {
        var match = FailedConversion().Match(message);
        return match.Success ? $"{match.Groups["key"].Value} {texts.Kind(Kind(match.Groups["type"].Value, texts), match.Groups["value"].Value)}" : message;
    }

    private static string Kind(string type, SettingsTexts texts) => type switch
    {
        "System.Boolean" => texts.Truth,
        "System.Int32" or "System.Int64" => texts.Whole,
        "System.Double" or "System.Single" or "System.Decimal" => texts.Number,
        "System.TimeSpan" => texts.Duration,
        "System.Uri" => texts.Address,
        _ => type[(type.LastIndexOf('.') + 1)..],
    };

    [GeneratedRegex(
        @"The (?:field )?(?<section>\w+)Options\.(?<member>[\w.\[\]]+) (?:field )?(?<rule>must be between (?<least>\S+) and (?<most>\S+?)|must match the regular expression '(?<pattern>.+)'|(?<required>is required)|.+?)\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ValidatorFailure();

    [GeneratedRegex(@"configuration value(?: '(?<value>[^']*)')? at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex FailedConversion();
}
