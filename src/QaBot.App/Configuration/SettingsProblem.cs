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

    // "RetrievalOptions.Top: The field RetrievalOptions.Top must be between 1 and 100." -> "Retrieval:Top must be between 1 and 100."
    private static string Plain(string failure)
    {
        var match = ValidatorFailure().Match(failure);
        if (!match.Success)
        {
            return failure;
        }

        var key = $"{match.Groups["section"].Value}:{match.Groups["member"].Value}";
        var rule = FieldName().Replace(match.Groups["rule"].Value, "", 1);
        return rule.StartsWith("must", StringComparison.Ordinal) || rule.StartsWith("is ", StringComparison.Ordinal) ? $"{key} {rule}" : $"{key}: {rule}";
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

    [GeneratedRegex(@"^(?:DataAnnotation validation failed for ')?(?<section>\w+?)Options(?:\.|' members: ')(?<member>[\w.\[\]]+)(?::|' with the error: ')\s*(?<rule>.+?)'?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex ValidatorFailure();

    [GeneratedRegex(@"^The (field )?[\w.]+ (field )?", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"configuration value(?: '(?<value>[^']*)')? at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex FailedConversion();
}
