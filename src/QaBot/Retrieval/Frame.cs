using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>The question's words with their weights, and the sums over them that features are made of.</summary>
internal sealed class Frame
{
    private readonly QuestionAnalysis _question;
    private readonly IReadOnlyList<WordMatch> _words;
    private readonly double[] _weights;
    private readonly double _total;
    private readonly double _names;
    private readonly int _rarest;
    private readonly HashSet<string> _grams;

    /// <param name="question">The question.</param>
    /// <param name="words">Its content words.</param>
    /// <param name="topScore">The best candidate's score.</param>
    public Frame(QuestionAnalysis question, IReadOnlyList<WordMatch> words, float topScore)
    {
        _question = question;
        _words = words;
        var hasNames = words.Any(w => w.Word.IsName);
        _weights = [.. words.Select(w => w.Idf * (w.Word.IsAsked ? 1 : 0.5) * (w.Word.IsName || !hasNames ? 1 : 0.7) * (IsTarget(question, w) ? 0.5 : 1))];
        _total = Math.Max(1e-9, _weights.Sum());
        _names = Math.Max(1e-9, _weights.Where((_, i) => words[i].Word.IsName).Sum());
        for (var i = 1; i < _weights.Length; i++)
        {
            _rarest = _weights[i] > _weights[_rarest] ? i : _rarest;
        }

        TopScore = Math.Max(1e-9f, topScore);
        Order = new(words, _weights, _total);
        _grams = words.Where(w => w.Word.IsAsked).SelectMany(w => w.Word.Form.Grams).Distinct().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many words the question has.</summary>
    public int Count => _words.Count;

    /// <summary>Judges the order and nearness of words.</summary>
    public WordOrder Order { get; }

    /// <summary>The best candidate's score.</summary>
    public float TopScore { get; }

    /// <summary>How well each word of the question is held by a row of words.</summary>
    public float[] Match(IReadOnlyList<WordForm> forms, bool isEnglish)
    {
        var values = new float[_words.Count];
        foreach (var form in forms)
        {
            var partly = 0;
            for (var i = 0; i < values.Length; i++)
            {
                var value = _words[i].With(form, isEnglish);
                values[i] = Math.Max(values[i], value);
                partly += value is > 0 and < 1 ? 1 : 0;
            }

            if (partly > 1)
            {
                JoinCompound(values, form, isEnglish);
            }
        }

        return values;
    }

    /// <summary>One compound that holds several words of the question holds each of them well: Kremlsprecher, "Sprecher des Kreml".</summary>
    private void JoinCompound(float[] values, WordForm form, bool isEnglish)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (_words[i].With(form, isEnglish) is > 0 and < 1 && Compounds.Similarity(_words[i].Word.Form, form) >= 0.8f)
            {
                values[i] = Math.Max(values[i], 0.95f);
            }
        }
    }

    /// <summary>The share of the question's character 4-grams that a sentence holds.</summary>
    public double Grams(AnalysedSentence sentence)
    {
        if (_grams.Count == 0)
        {
            return 0;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in sentence.Content)
        {
            foreach (var gram in form.Grams)
            {
                if (_grams.Contains(gram))
                {
                    found.Add(gram);
                }
            }
        }

        return (double)found.Count / _grams.Count;
    }

    /// <summary>The noun that is asked for need not be in the answer: "In welcher Stadt" is answered by "in Paris".</summary>
    private static bool IsTarget(QuestionAnalysis question, WordMatch word) =>
        question.Target is { } target && question.Kind is not (AnswerKind.Number or AnswerKind.Amount or AnswerKind.Definition) && word.Word.Form.Stem == target.Stem && question.Words.Count > 2;

    /// <summary>The share of the question held, by the weight of its words.</summary>
    public double Share(float[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * _weights[i];
        }

        return sum / _total;
    }

    /// <summary>The share that <paramref name="others"/> hold beyond <paramref name="own"/>.</summary>
    public double Gain(float[] own, float[] others)
    {
        var sum = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            sum += Math.Max(0, others[i] - own[i]) * _weights[i];
        }

        return sum / _total;
    }

    /// <summary>The better of two values for each word.</summary>
    public float[] Both(float[] a, float[] b)
    {
        var both = (float[])a.Clone();
        Join(both, b);
        return both;
    }

    /// <summary>Raises values to those of <paramref name="other"/> where these are better.</summary>
    public void Join(float[] values, float[] other)
    {
        for (var i = 0; i < Count; i++)
        {
            values[i] = Math.Max(values[i], other[i]);
        }
    }

    /// <summary>The share of the question's names and nouns held; 1 if it has none.</summary>
    public double Names(float[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += _words[i].Word.IsName ? values[i] * _weights[i] : 0;
        }

        return _names < 1e-6 ? 1 : sum / _names;
    }

    /// <summary>How well the rarest word is held.</summary>
    public double Rarest(float[] values) => values[_rarest];

    /// <summary>The share of a row of words that the question holds.</summary>
    public double Density(IReadOnlyList<WordForm> forms, bool isEnglish)
    {
        if (forms.Count == 0)
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var form in forms)
        {
            var best = 0f;
            for (var i = 0; i < _words.Count; i++)
            {
                best = Math.Max(best, _words[i].With(form, isEnglish));
            }

            sum += best;
        }

        return sum / forms.Count;
    }

    /// <summary>The share of the question's verbs and adjectives held; 1 if it has none.</summary>
    public double Deeds(float[] values)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!_words[i].Word.IsName)
            {
                sum += values[i] * _weights[i];
                total += _weights[i];
            }
        }

        return total < 1e-6 ? 1 : sum / total;
    }

    /// <summary>Fills the features about the kind of answer.</summary>
    public void Kinds(double[] features, AnalysedSentence sentence, IReadOnlyList<string> columns, bool isEnglish)
    {
        var kind = _question.Kind;
        if (_question.Demand is { } demand)
        {
            var isMet = demand.IsMetBy(columns.Count > 0 ? $"{string.Join(' ', columns)} {sentence.Text}" : sentence.Text);
            features[(int)Feature.Kind] = isMet ? 1 : 0;
            features[(int)Feature.KindMissing] = isMet ? 0 : 1;
        }
        else if (kind is not (AnswerKind.Any or AnswerKind.YesNo or AnswerKind.List))
        {
            features[(int)Feature.Kind] = AnswerMarkers.Offers(sentence.Kinds, kind) ? 1 : 0;
        }

        if (_question.Target is { } target && _words.FirstOrDefault(w => w.Word.Form.Stem == target.Stem) is { } match)
        {
            features[(int)Feature.Target] = sentence.Content.Length == 0 ? 0 : sentence.Content.Max(f => match.With(f, isEnglish));
            features[(int)Feature.Counted] = kind is AnswerKind.Number or AnswerKind.Amount && IsCounted(match, sentence.Content, isEnglish) ? 1 : 0;
        }
    }

    private static bool IsCounted(WordMatch noun, WordForm[] forms, bool isEnglish)
    {
        for (var j = 0; j < forms.Length; j++)
        {
            if (noun.With(forms[j], isEnglish) > 0.5 && ((j > 0 && forms[j - 1].IsNumber) || (j > 1 && forms[j - 2].IsNumber)))
            {
                return true;
            }
        }

        return false;
    }
}
