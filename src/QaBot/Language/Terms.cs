namespace QaBot.Language;

/// <summary>Turns words into index terms: the one analysis of passages and of questions.</summary>
internal static class Terms
{
    /// <summary>Changes with every change of what terms are made of a text.</summary>
    public const int Version = 2;

    /// <summary>The terms of a text for one field.</summary>
    /// <param name="field">The view.</param>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="isEnglish">Whether the text is English.</param>
    public static IEnumerable<string> Of(TermField field, IReadOnlyList<Token> tokens, bool isEnglish = false) => field switch
    {
        TermField.Exact => tokens.Select(t => t.Form.Normal),
        TermField.Stem => Content(tokens).Select(f => Stem(f, isEnglish)),
        TermField.Root => Content(tokens).Select(f => isEnglish ? f.English : f.Root),
        TermField.Gram => Content(tokens).SelectMany(f => f.Grams),
        TermField.Pair => Pairs(Content(tokens).Select(f => Stem(f, isEnglish))),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The pair of two neighbouring stems.</summary>
    public static string Pair(string first, string second) => first + " " + second;

    private static string Stem(WordForm form, bool isEnglish) => isEnglish ? form.English : form.Stem;

    private static IEnumerable<WordForm> Content(IReadOnlyList<Token> tokens) => tokens.Select(t => t.Form).Where(f => !f.IsStop);

    private static IEnumerable<string> Pairs(IEnumerable<string> stems)
    {
        string? previous = null;
        foreach (var stem in stems)
        {
            if (previous is not null)
            {
                yield return Pair(previous, stem);
            }

            previous = stem;
        }
    }
}
