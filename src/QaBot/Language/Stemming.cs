using Lucene.Net.Analysis.De;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace QaBot.Language;

/// <summary>
/// Inflectional stems. German: the light stemmer of J. Savoy ("Light Stemming Approaches for the French, Portuguese, German
/// and Hungarian Languages", 2006), and before it the endings that it leaves: "des Mieters", "die Ergebnisse", "Autos",
/// "Kolleginnen". English: Snowball's (Porter2).
/// </summary>
internal static class Stemming
{
    // A word in "-innen" after another ending is mostly a verb: "beginnen", "gewinnen".
    private static readonly string[] Persons = ["er", "or", "ar", "ur", "nt", "st", "eg", "og", "at", "it", "os", "ut", "nd", "ld", "ch"];

    // The "s" belongs to the word: "arbeitslos", "Erdgas", "Weinglas", "Exkurs".
    private static readonly string[] OwnS = ["los", "oos", "gas", "glas", "gras", "aas", "urs", "aps"];

    [ThreadStatic]
    private static GermanLightStemmer? GermanOfThread;

    [ThreadStatic]
    private static char[]? BufferOfThread;

    [ThreadStatic]
    private static EnglishStemmer? EnglishOfThread;

    /// <summary>The German stem of a folded, lower-case word.</summary>
    public static string German(string normal)
    {
        if (normal.Length < 4 || char.IsAsciiDigit(normal[0]))
        {
            return normal;
        }

        var buffer = BufferOfThread is { } own && own.Length >= normal.Length ? own : BufferOfThread = new char[Math.Max(64, normal.Length)];
        normal.CopyTo(0, buffer, 0, normal.Length);
        var length = (GermanOfThread ??= new GermanLightStemmer()).Stem(buffer, normal.Length - EndingLeft(normal));
        return length == normal.Length ? normal : new string(buffer, 0, length);
    }

    /// <summary>The English stem of a lower-case word.</summary>
    public static string English(string lower)
    {
        if (lower.Length < 3 || char.IsAsciiDigit(lower[0]))
        {
            return lower;
        }

        var stemmer = EnglishOfThread ??= new EnglishStemmer();
        stemmer.SetCurrent(lower);
        stemmer.Stem();
        return stemmer.Current;
    }

    /// <summary>How many letters of a folded word are an ending that the light stemmer leaves.</summary>
    private static int EndingLeft(string normal)
    {
        if (normal[^1] == 's' && normal.Length > 4 && normal[^2] is 'r' or 'p' or 'w' or 'o' or 'a' or 'y' && !EndsWith(normal, OwnS))
        {
            return 1;
        }

        if (normal.Length > 7 && normal.EndsWith("nisse", StringComparison.Ordinal))
        {
            return 2;
        }

        var isLong = normal.Length > 8;
        return isLong && (normal.EndsWith("nissen", StringComparison.Ordinal) || normal.EndsWith("nisses", StringComparison.Ordinal)) ? 3
            : isLong && normal.EndsWith("innen", StringComparison.Ordinal) && EndsWith(normal[..^5], Persons) ? 3
            : 0;
    }

    private static bool EndsWith(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
