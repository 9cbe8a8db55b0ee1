using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.Evaluation;

/// <summary>Text as answers are compared: case, white space, marks, citation numbers, quotation marks, dashes and divided words made equal.</summary>
internal static partial class ComparedText
{
    /// <summary>The text in the form in which equal things are equal, character by character.</summary>
    public static string Of(string? text)
    {
        var folded = CaseFolding.Fold(WellFormed(text ?? "").Normalize(NormalizationForm.FormC));
        var undivided = DividedWord().Replace(Marks().Replace(folded, ""), "");
        var plain = undivided.Replace('„', '"').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-');
        return WhiteSpace().Replace(plain, " ").Trim(' ');
    }

    /// <summary>How many characters a reader counts: code points, not UTF-16 units.</summary>
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    // Normalising a lone half of a surrogate pair throws.
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return string.Concat(text.EnumerateRunes());
            }
        }

        return text;
    }

    [GeneratedRegex(@"\*\*|\[\d+\]|\u00AD")]
    private static partial Regex Marks();

    [GeneratedRegex(@"-[ \t]*\r?\n[\s\x1C-\x1F]*(?=[a-zäöüß])")]
    private static partial Regex DividedWord();

    [GeneratedRegex(@"[\s\x1C-\x1F]+")]
    private static partial Regex WhiteSpace();
}
