namespace QaBot.Language;

/// <summary>How a word is read, in documents and in questions alike.</summary>
/// <param name="Written">The word as written.</param>
/// <param name="Normal">In lower case, with umlauts and number words folded.</param>
/// <param name="Stem">Without its inflection.</param>
/// <param name="Root">What its family of derived words is known by.</param>
/// <param name="IsSearched">False for words without content of their own ("die", "wie"), which are not searched for.</param>
/// <param name="Related">The roots of words that may stand for it with their weight from 0 to 1, best first.</param>
public sealed record WordAnalysis(string Written, string Normal, string Stem, string Root, bool IsSearched, IReadOnlyList<(string Root, float Weight)> Related);

/// <summary>Shows how words are read.</summary>
public sealed class WordAnalyser
{
    private readonly Lexicon _lexicon;

    internal WordAnalyser(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>One analysis for each word of <paramref name="text"/>.</summary>
    public IReadOnlyList<WordAnalysis> Analyse(string text) => [.. _lexicon.Tokens(text).Select(token =>
    {
        var form = token.Form;
        return new WordAnalysis(
            token.In(text), form.Normal, form.Stem, form.Root, !form.IsStop && !form.IsQuestionWord,
            [.. form.Related.OrderByDescending(related => related.Weight).ThenBy(related => related.Root, StringComparer.Ordinal).Select(related => (related.Root, related.Weight))]);
    })];
}
