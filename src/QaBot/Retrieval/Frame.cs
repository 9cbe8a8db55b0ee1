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
    private readonly int _target;
    private readonly WordColumns _columns;

    /// <param name="question">The question.</param>
    /// <param name="words">Its content words.</param>
    /// <param name="topScore">The best candidate's score.</param>
    public Frame(QuestionAnalysis question, IReadOnlyList<WordMatch> words, float topScore)
    {
        _question = question;
        _words = words;
        var hasNames = words.Any(w => w.Word.IsName);
        _weights = new double[words.Count];
        _target = -1;
        var (total, ofNames) = (0.0, 0.0);
        for (var i = 0; i < _weights.Length; i++)
        {
            var word = words[i].Word;
            _weights[i] = words[i].Idf * (word.IsAsked ? 1 : 0.5) * (word.IsName || !hasNames ? 1 : 0.7) * (IsTarget(question, words[i]) ? 0.5 : 1);
            total += _weights[i];
            ofNames += word.IsName ? _weights[i] : 0;
            _rarest = _weights[i] > _weights[_rarest] ? i : _rarest;
            _target = _target < 0 && word.Form.Stem == question.Target?.Stem ? i : _target;
        }

        _total = Math.Max(1e-9, total);
        _names = Math.Max(1e-9, ofNames);
        TopScore = Math.Max(1e-9f, topScore);
        Order = new(_weights, _total);
        _columns = new(words);
    }

    /// <summary>How many words the question has.</summary>
    public int Count => _words.Count;

    /// <summary>Judges the order and nearness of words.</summary>
    public WordOrder Order { get; }

    /// <summary>The best candidate's score.</summary>
    public float TopScore { get; }

    /// <summary>Compares a row of words with the question's.</summary>
    public WordGrid Compare(WordForm[] forms, bool isEnglish) => _columns.Of(forms, isEnglish);

    /// <summary>The share of the question's character 4-grams that a sentence holds.</summary>
    public double Grams(WordGrid sentence) => _columns.GramCount == 0 ? 0 : (double)sentence.Grams(_columns.GramCount) / _columns.GramCount;

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
    public void Kinds(double[] features, AnalysedSentence sentence, WordGrid grid, Passage passage)
    {
        var kind = _question.Kind;
        if (_question.Demand is { } demand)
        {
            // "DL8 | 498,00" is a price in a price list.
            var isMet = demand.IsMetBy(passage.Columns.Count > 0 ? $"{passage.Title} {passage.Heading} {string.Join(' ', passage.Columns)} {sentence.Text}" : sentence.Text);
            features[(int)Feature.Kind] = isMet ? 1 : 0;
            features[(int)Feature.KindMissing] = isMet ? 0 : 1;
        }
        else if (kind is not (AnswerKind.Any or AnswerKind.YesNo or AnswerKind.List))
        {
            features[(int)Feature.Kind] = AnswerMarkers.Offers(sentence.Kinds, kind) ? 1 : 0;
        }

        if (_target >= 0)
        {
            features[(int)Feature.Target] = Held(grid);
            features[(int)Feature.Counted] = kind is AnswerKind.Number or AnswerKind.Amount && IsCounted(grid) ? 1 : 0;
        }
    }

    private float Held(WordGrid grid)
    {
        var best = 0f;
        for (var j = 0; j < grid.Forms.Length; j++)
        {
            best = Math.Max(best, grid[_target, j]);
        }

        return best;
    }

    private bool IsCounted(WordGrid grid)
    {
        for (var j = 1; j < grid.Forms.Length; j++)
        {
            if (grid[_target, j] > 0.5 && (grid.Forms[j - 1].IsNumber || (j > 1 && grid.Forms[j - 2].IsNumber)))
            {
                return true;
            }
        }

        return false;
    }
}
