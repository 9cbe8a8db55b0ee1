namespace QaBot.Language;

/// <summary>Roman numerals as they number chapters and paragraphs, up to 89.</summary>
internal static class RomanNumeral
{
    private static readonly string[] Tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    private static readonly Dictionary<string, int> Values =
        Enumerable.Range(1, 89).ToDictionary(n => Tens[n / 10] + Ones[n % 10], StringComparer.Ordinal);

    /// <summary>The value of an upper-case numeral, or <see langword="null"/>.</summary>
    public static int? Read(string numeral) => Values.TryGetValue(numeral, out var value) ? value : null;
}
