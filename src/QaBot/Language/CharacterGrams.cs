namespace QaBot.Language;

/// <summary>
/// Character n-grams of words, which find a word inside a compound and in spite of a typing error (McNamee and Mayfield,
/// "Character N-Gram Tokenization for European Language Text Retrieval", 2004, where 4 is the best length for German).
/// </summary>
internal static class CharacterGrams
{
    /// <summary>The length of a gram.</summary>
    public const int Length = 4;

    /// <summary>The grams of a folded word; the word itself if it is not longer than a gram.</summary>
    public static string[] Of(string normal)
    {
        if (normal.Length <= Length || char.IsAsciiDigit(normal[0]))
        {
            return [normal];
        }

        var grams = new string[normal.Length - Length + 1];
        for (var i = 0; i < grams.Length; i++)
        {
            grams[i] = normal.Substring(i, Length);
        }

        return grams;
    }
}
