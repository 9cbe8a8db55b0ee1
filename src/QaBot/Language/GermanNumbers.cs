using System.Globalization;

namespace QaBot.Language;

/// <summary>Reads German number words and digits: "sechsundzwanzig" = 26, "1.000" = 1000, "3,5" = 3.5.</summary>
internal static class GermanNumbers
{
    private static readonly Dictionary<string, int> Small = new()
    {
        ["null"] = 0,
        ["ein"] = 1,
        ["eins"] = 1,
        ["zwei"] = 2,
        ["zwo"] = 2,
        ["drei"] = 3,
        ["vier"] = 4,
        ["funf"] = 5,
        ["sechs"] = 6,
        ["sieben"] = 7,
        ["acht"] = 8,
        ["neun"] = 9,
        ["zehn"] = 10,
        ["elf"] = 11,
        ["zwolf"] = 12,
        ["dreizehn"] = 13,
        ["vierzehn"] = 14,
        ["funfzehn"] = 15,
        ["sechzehn"] = 16,
        ["siebzehn"] = 17,
        ["achtzehn"] = 18,
        ["neunzehn"] = 19,
        ["zwanzig"] = 20,
        ["dreissig"] = 30,
        ["vierzig"] = 40,
        ["funfzig"] = 50,
        ["sechzig"] = 60,
        ["siebzig"] = 70,
        ["achtzig"] = 80,
        ["neunzig"] = 90,
    };

    /// <summary>
    /// The digits of a folded number word, or of digits with their group marks taken out; <see langword="null"/> if it is
    /// none. "ein" and "eins" alone are none: they are mostly articles.
    /// </summary>
    public static string? Digits(string normal)
    {
        if (normal.Length == 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(normal[0]))
        {
            return WithoutGroups(normal);
        }

        if (normal is "ein" or "eins" or "null" || normal.Length > 40 || !MayBeNumber(normal))
        {
            return null;
        }

        return Value(normal) is { } value ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool MayBeNumber(string w) =>
        Small.ContainsKey(w) || w.EndsWith("zig", StringComparison.Ordinal) || w.EndsWith("ssig", StringComparison.Ordinal)
        || w.Contains("hundert", StringComparison.Ordinal) || w.Contains("tausend", StringComparison.Ordinal);

    private static int? Value(string w)
    {
        if (w.Length == 0)
        {
            return null;
        }

        if (Small.TryGetValue(w, out var small))
        {
            return small;
        }

        if (Split(w, "tausend", 1000) is { } thousands)
        {
            return thousands;
        }

        if (Split(w, "hundert", 100) is { } hundreds)
        {
            return hundreds;
        }

        var und = w.IndexOf("und", StringComparison.Ordinal);
        return und > 0 && Small.TryGetValue(w[..und], out var ones) && ones is > 0 and < 10
            && Small.TryGetValue(w[(und + 3)..], out var tens) && tens is >= 20 ? tens + ones : null;
    }

    private static int? Split(string w, string unit, int factor)
    {
        var at = w.IndexOf(unit, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var before = at == 0 ? 1 : Value(w[..at]);
        var rest = w[(at + unit.Length)..];
        rest = rest.StartsWith("und", StringComparison.Ordinal) ? rest[3..] : rest;
        var after = rest.Length == 0 ? 0 : Value(rest);
        return before is { } b && after is { } a && a < factor && b < 1000 ? (b * factor) + a : null;
    }

    private static string WithoutGroups(string digits)
    {
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        if (dot is < 1 or > 3)
        {
            return digits;
        }

        for (var i = dot; i < digits.Length && digits[i] == '.'; i += 4)
        {
            if (i + 4 > digits.Length || !digits.AsSpan(i + 1, 3).ContainsOnlyDigits() || (i + 4 < digits.Length && digits[i + 4] is not ('.' or ',')))
            {
                return digits;
            }
        }

        return digits.Replace(".", "", StringComparison.Ordinal);
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> span) => span.IndexOfAnyExceptInRange('0', '9') < 0;
}
