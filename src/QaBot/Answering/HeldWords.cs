using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>How well the best candidates hold each word of a question, in their text or above it, and how much each word counts.</summary>
internal sealed class HeldWords
{
    // How many of the best candidates are looked at.
    private const int Looked = 5;

    private const float Held = 0.5f;

    private readonly IReadOnlyList<WordMatch> _words;
    private readonly float[] _values;
    private readonly double[] _weights;

    /// <param name="reading">A reading with at least one word.</param>
    public HeldWords(Reading reading)
    {
        _words = reading.Words;
        _values = new float[_words.Count];
        _weights = new double[_words.Count];
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = _words[i].Idf * (_words[i].Word.IsAsked ? 1 : 0.5);
            Total += _weights[i];
            Rarest = _weights[i] > _weights[Rarest] ? i : Rarest;
        }

        Total = Math.Max(1e-9, Total);
        foreach (var candidate in reading.Sentences.Select(s => s.Candidate).Distinct().Take(Looked))
        {
            foreach (var form in candidate.Passage.Sentences.SelectMany(s => s.Content).Concat(candidate.Passage.Heading).Concat(candidate.Passage.Title))
            {
                for (var i = 0; i < _values.Length; i++)
                {
                    _values[i] = _values[i] < 1 ? Math.Max(_values[i], _words[i].With(form, candidate.Passage.IsEnglish)) : 1;
                }
            }
        }
    }

    /// <summary>What all words count together; more than 0.</summary>
    public double Total { get; }

    /// <summary>The number of the word that counts most.</summary>
    public int Rarest { get; }

    /// <summary>How well the best candidates hold a word, from 0 to 1.</summary>
    public float this[int word] => _values[word];

    /// <summary>Whether they hold it at all.</summary>
    public bool Holds(int word) => _values[word] >= Held;

    /// <summary>The numbers of the words for which <paramref name="counts"/> is true, in order.</summary>
    public List<int> Where(Predicate<QuestionWord> counts) => [.. Enumerable.Range(0, _words.Count).Where(i => counts(_words[i].Word))];

    /// <summary>The share of what all words count, each with <paramref name="part"/> of its own.</summary>
    public double Sum(Func<int, double> part)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += part(i) * _weights[i];
        }

        return sum / Total;
    }

    /// <summary>The share that is held of the words for which <paramref name="counts"/> is true; 1 if there are none.</summary>
    public double Share(Predicate<QuestionWord> counts)
    {
        var all = Sum(i => counts(_words[i].Word) ? 1 : 0);
        return all < 1e-9 ? 1 : Sum(i => counts(_words[i].Word) ? _values[i] : 0) / all;
    }

    /// <summary>The least with which one of <paramref name="words"/> is held; 1 if there are none.</summary>
    public float Least(List<int> words) => words.Aggregate(1f, (least, i) => Math.Min(least, _values[i]));
}
