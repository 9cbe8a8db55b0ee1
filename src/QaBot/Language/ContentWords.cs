using System.Buffers;

namespace QaBot.Language;

/// <summary>
/// The words of a stretch of text that carry content. A separated verb is put together ("fand … statt" → stattfinden), and a
/// name in several words brings its short form along ("Vereinte Nationen" → UN).
/// </summary>
internal static class ContentWords
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:?!");

    /// <summary>The content words in order, each with the number of its token; what was put together follows its verb.</summary>
    public static List<ContentWord> Of(string text, IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        var words = new List<ContentWord>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Form.IsStop)
            {
                words.Add(new(i, tokens[i].Form));
            }
        }

        foreach (var (particle, verb, form) in SeparatedVerbs(text, tokens, lexicon))
        {
            words.RemoveAll(w => w.Token == particle || w.Token == verb);
            words.Add(new(verb, form));
        }

        foreach (var (at, _, forms) in lexicon.Names.In(tokens))
        {
            words.AddRange(forms.Select(f => new ContentWord(at, lexicon.Form(f))));
        }

        return words;
    }

    /// <summary>The verbs that stand in two parts: the numbers of particle and verb, and the verb put together.</summary>
    public static IEnumerable<(int Particle, int Verb, WordForm Form)> SeparatedVerbs(string text, IReadOnlyList<Token> tokens, Lexicon lexicon)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!IsParticle(text, tokens, i))
            {
                continue;
            }

            for (var j = i - 1; j >= 0 && i - j < 25 && !EndsClause(text, tokens, j); j--)
            {
                if (char.IsLower(text[tokens[j].Start]) && lexicon.Families.Knows(tokens[i].Form.Normal + tokens[j].Form.Normal))
                {
                    yield return (i, j, lexicon.Form(tokens[i].Form.Lower + tokens[j].Form.Lower));
                    break;
                }
            }
        }
    }

    /// <summary>A verb's particle stands at the end of its clause.</summary>
    private static bool IsParticle(string text, IReadOnlyList<Token> tokens, int i) =>
        IrregularVerbs.BuiltIn.IsSeparable(tokens[i].Form.Lower) && EndsClause(text, tokens, i);

    private static bool EndsClause(string text, IReadOnlyList<Token> tokens, int i) =>
        i == tokens.Count - 1 || (text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is var between && between.IndexOfAny(ClauseEnds) >= 0 && !(tokens[i].Form.IsNumber && between is ". "));
}

/// <summary>A word that carries content.</summary>
/// <param name="Token">The number of its token.</param>
/// <param name="Form">Its form, which for one that was put together is not that of the token.</param>
internal sealed record ContentWord(int Token, WordForm Form);
