using System.Globalization;
using System.Text;

namespace QaBot.Citations;

/// <summary>Which characters count as the same when a quotation is compared with its source.</summary>
internal static class CharacterFolding
{
    private static readonly string?[] Decompositions = new string?[char.MaxValue + 1];

    /// <summary>Characters that are not seen: soft hyphens, joiners, direction and variation marks.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\u034F';

    /// <summary>Quotation marks and apostrophes of every kind.</summary>
    public static bool IsQuoteMark(char c) => c is '"' or '\'' or '`' or '´' or '«' or '»' or '‹' or '›'
        or (>= '\u2018' and <= '\u201F') or '\u2032' or '\u2033' or '\u02BC' or '\uFF02' or '\uFF07';

    /// <summary>Hyphens, dashes and the minus sign.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>White space, the no-break and zero-width-of-ink kinds included.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>An accent that belongs to the letter before it.</summary>
    public static bool IsMark(char c) => c >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A letter, or an accent on one.</summary>
    public static bool IsLetter(char c) => char.IsLetter(c) || IsMark(c);

    /// <summary>A letter, digit or accent: what words are made of.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    /// <summary>What a character is compared as: its canonical decomposition, a ligature's letters, "..." for an ellipsis.</summary>
    public static string Expand(char c) => Decompositions[c] ??= c switch
    {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        '…' => "...",
        _ when char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned => c.ToString(),
        _ => c.ToString().Normalize(NormalizationForm.FormD),
    };
}
