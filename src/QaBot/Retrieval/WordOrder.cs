using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Compares the order and nearness of a question's words with those of a sentence.</summary>
/// <param name="words">The question's words.</param>
/// <param name="weights">Their weights.</param>
/// <param name="total">The sum of the weights, above 0.</param>
internal sealed class WordOrder(IReadOnlyList<WordMatch> words, double[] weights, double total)
{
    /// <summary>The largest share of the question held by as many neighbouring content words as the question has, and two more.</summary>
    public double Window(IReadOnlyList<WordForm> forms, bool isEnglish)
    {
        var size = words.Count + 2;
        if (forms.Count <= size)
        {
            return Held(forms, 0, forms.Count, isEnglish);
        }

        var best = 0.0;
        for (var start = 0; start + size <= forms.Count; start++)
        {
            best = Math.Max(best, Held(forms, start, start + size, isEnglish));
        }

        return best;
    }

    /// <summary>How well the first two content words stand for words of the question.</summary>
    public double Opening(IReadOnlyList<WordForm> forms, bool isEnglish)
    {
        var best = 0f;
        for (var j = 0; j < Math.Min(2, forms.Count); j++)
        {
            for (var i = 0; i < words.Count; i++)
            {
                best = Math.Max(best, words[i].With(forms[j], isEnglish));
            }
        }

        return best;
    }

    /// <summary>The share of the question's neighbouring pairs that are neighbours in a row of words.</summary>
    public double Pairs(IReadOnlyList<WordForm> forms, bool isEnglish)
    {
        if (words.Count < 2)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            for (var j = 0; j + 1 < forms.Count; j++)
            {
                if (words[i].With(forms[j], isEnglish) > 0.5 && words[i + 1].With(forms[j + 1], isEnglish) > 0.5)
                {
                    found++;
                    break;
                }
            }
        }

        return (double)found / (words.Count - 1);
    }

    private double Held(IReadOnlyList<WordForm> forms, int start, int end, bool isEnglish)
    {
        var sum = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            var held = 0f;
            for (var j = start; j < end; j++)
            {
                held = Math.Max(held, words[i].With(forms[j], isEnglish));
            }

            sum += held * weights[i];
        }

        return sum / total;
    }
}
