using Lucene.Net.Analysis.De;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace QaBot.Language;

/// <summary>
/// Inflectional stems. German: the light stemmer of J. Savoy ("Light Stemming Approaches for the French, Portuguese, German
/// and Hungarian Languages", 2006). English: Snowball's (Porter2).
/// </summary>
internal static class Stemming
{
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
        var length = (GermanOfThread ??= new GermanLightStemmer()).Stem(buffer, normal.Length);
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
}
