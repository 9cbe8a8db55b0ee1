using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace QaBot.App.Configuration;

/// <summary>Says in one line which setting is wrong and what it may be.</summary>
internal static partial class SettingsProblem
{
    /// <summary>The line for an exception of loading, binding or validating settings; <see langword="null"/> for any other.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures.Select(Plain).Distinct()),
        InvalidDataException { InnerException: FormatException or System.Text.Json.JsonException } broken =>
            $"{broken.Message} {broken.GetBaseException().Message}",
        InvalidOperationException binding when binding.Message.Contains("configuration value", StringComparison.Ordinal) => Conversion(binding.Message),
        _ => null,
    };

    // "Property Top: The field RetrievalOptions.Top must be between 1 and 100." -> "Retrieval:Top must be between 1 and 100"
    private static string Plain(string failure)
    {
        var match = ValidatorFailure().Match(failure);
        return match.Success ? $"{match.Groups["section"].Value}:{match.Groups["member"].Value} {match.Groups["rule"].Value}" : failure;
    }

    private static string Conversion(string message)
    {
        var match = FailedConversion().Match(message);
        return match.Success ? $"{match.Groups["key"].Value} must be a {Kind(match.Groups["type"].Value)}, not \"{match.Groups["value"].Value}\"" : message;
    }

    private static string Kind(string type) => type switch
    {
        "System.Boolean" => "truth value (true or false)",
        "System.Int32" or "System.Int64" => "whole number",
        "System.Double" or "System.Single" or "System.Decimal" => "number with a decimal point",
        "System.TimeSpan" => "duration such as 00:00:30",
        "System.Uri" => "address",
        _ => type[(type.LastIndexOf('.') + 1)..],
    };

    [GeneratedRegex(@"The (?:field )?(?<section>\w+)Options\.(?<member>[\w.\[\]]+) (?:field )?(?<rule>.+?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidatorFailure();

    [GeneratedRegex(@"configuration value(?: '(?<value>[^']*)')? at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex FailedConversion();
}
