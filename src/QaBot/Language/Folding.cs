using System.Text;

namespace QaBot.Language;

/// <summary>
/// Folds German spellings into one: ä, ae → a; ö, oe → o; ü, ue → u; ß → ss; accents off. The rules are those of Lucene's
/// GermanNormalizationFilter (the Snowball German2 algorithm): "ue" is kept after a vowel or q (neue, Quelle).
/// </summary>
internal static class Folding
{
    /// <summary>The folded form of a lower-case word.</summary>
    public static string Fold(string lower)
    {
        if (!NeedsFolding(lower))
        {
            return lower;
        }

        var text = lower.IsNormalized(NormalizationForm.FormC) ? lower : lower.Normalize(NormalizationForm.FormC);
        // ß becomes two letters.
        var result = text.Length <= 64 ? stackalloc char[128] : new char[2 * text.Length];
        var length = 0;
        var previous = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case 'ä' or 'à' or 'á' or 'â' or 'ã' or 'å':
                    result[length++] = 'a';
                    break;
                case 'ö' or 'ò' or 'ó' or 'ô' or 'õ' or 'ø':
                    result[length++] = 'o';
                    break;
                case 'ü' or 'ù' or 'ú' or 'û':
                    result[length++] = 'u';
                    break;
                case 'é' or 'è' or 'ê' or 'ë':
                    result[length++] = 'e';
                    break;
                case 'í' or 'ì' or 'î' or 'ï':
                    result[length++] = 'i';
                    break;
                case 'ç':
                    result[length++] = 'c';
                    break;
                case 'ñ':
                    result[length++] = 'n';
                    break;
                case 'ß':
                    result[length++] = 's';
                    result[length++] = 's';
                    break;
                case '\u00AD':
                    continue;
                case 'e' when previous is 'a' or 'o' || (previous == 'u' && !IsVowelOrQ(BeforePrevious(text, i))):
                    break;
                default:
                    result[length++] = c;
                    break;
            }

            previous = c;
        }

        return new string(result[..length]);
    }

    private static char BeforePrevious(string text, int i) => i >= 2 ? text[i - 2] : '\0';

    private static bool IsVowelOrQ(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'q' or 'ä' or 'ö' or 'ü';

    private static bool NeedsFolding(string lower)
    {
        foreach (var c in lower)
        {
            if (c is > '\u007F' or 'e')
            {
                return true;
            }
        }

        return false;
    }
}
