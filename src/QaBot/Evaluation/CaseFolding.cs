using System.Text;

namespace QaBot.Evaluation;

/// <summary>Full case folding as Unicode defines it (CaseFolding.txt, status C and F), which .NET lacks: "Straße" and "STRASSE" become equal.</summary>
internal static class CaseFolding
{
    // What folds to something else than its lower-case letter: the character, then what it becomes.
    private const string Exceptions =
        "µμ ßss ŉʼn ſs ǰj\u030C \u0345ι ΐι\u0308\u0301 ΰυ\u0308\u0301 ςσ ϐβ ϑθ ϕφ ϖπ ϰκ ϱρ ϵε ևեւ ᲀв ᲁд ᲂо ᲃс ᲄт ᲅт ᲆъ ᲇѣ ᲈꙋ ẖh\u0331 ẗt\u0308 ẘw\u030A " +
        "ẙy\u030A ẚaʾ ẛṡ ẞss ὐυ\u0313 ὒυ\u0313\u0300 ὔυ\u0313\u0301 ὖυ\u0313\u0342 ᾀἀι ᾁἁι ᾂἂι ᾃἃι ᾄἄι ᾅἅι ᾆἆι ᾇἇι ᾈἀι ᾉἁι ᾊἂι ᾋἃι ᾌἄι ᾍἅι ᾎἆι ᾏἇι ᾐἠι ᾑἡι ᾒἢι " +
        "ᾓἣι ᾔἤι ᾕἥι ᾖἦι ᾗἧι ᾘἠι ᾙἡι ᾚἢι ᾛἣι ᾜἤι ᾝἥι ᾞἦι ᾟἧι ᾠὠι ᾡὡι ᾢὢι ᾣὣι ᾤὤι ᾥὥι ᾦὦι ᾧὧι ᾨὠι ᾩὡι ᾪὢι ᾫὣι ᾬὤι ᾭὥι ᾮὦι ᾯὧι ᾲὰι ᾳαι ᾴάι ᾶα\u0342 ᾷα\u0342ι ᾼαι " +
        "ιι ῂὴι ῃηι ῄήι ῆη\u0342 ῇη\u0342ι ῌηι ῒι\u0308\u0300 ΐι\u0308\u0301 ῖι\u0342 ῗι\u0308\u0342 ῢυ\u0308\u0300 ΰυ\u0308\u0301 ῤρ\u0313 ῦυ\u0342 " +
        "ῧυ\u0308\u0342 ῲὼι ῳωι ῴώι ῶω\u0342 ῷω\u0342ι ῼωι ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ﬓմն ﬔմե ﬕմի ﬖվն ﬗմխ İi\u0307";

    private static readonly Dictionary<char, string> Special = Exceptions.Split(' ').ToDictionary(entry => entry[0], entry => entry[1..]);

    /// <summary>The text without difference of case.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 128)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (rune.IsBmp && Special.TryGetValue((char)rune.Value, out var special))
            {
                folded.Append(special);
            }
            else
            {
                folded.Append(IsCherokee(rune) ? Upper(rune) : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString();
    }

    // The one script that folds to capitals, because its small letters came later.
    private static bool IsCherokee(Rune rune) => rune.Value is (>= 0x13A0 and <= 0x13FD) or (>= 0xAB70 and <= 0xABBF);

    private static string Upper(Rune rune) => rune.Value switch
    {
        >= 0xAB70 => ((char)(rune.Value - 0xAB70 + 0x13A0)).ToString(),
        >= 0x13F8 => ((char)(rune.Value - 8)).ToString(),
        _ => rune.ToString(),
    };
}
