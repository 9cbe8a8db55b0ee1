using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>How well words of documents stand for one word of a question, from 0 to 1; remembers what it compared.</summary>
internal sealed class WordMatch(QuestionWord word, bool isKnown)
{
    private const float SameRoot = 0.9f;
    private const float InCompound = 0.65f;
    private const float Misspelt = 0.8f;

    private readonly Dictionary<WordForm, float> _seen = [];

    /// <summary>The word of the question.</summary>
    public QuestionWord Word { get; } = word;

    /// <summary>How rare the word is in the index (BM25's inverse document frequency).</summary>
    public double Idf { get; set; } = 1;

    /// <summary>Whether the word itself stands in the index; an unknown one may be misspelt.</summary>
    public bool IsKnown { get; } = isKnown;

    /// <summary>How well <paramref name="other"/> stands for the word.</summary>
    public float With(WordForm other, bool isEnglish)
    {
        if (!_seen.TryGetValue(other, out var value))
        {
            _seen[other] = value = Compare(other, isEnglish);
        }

        return value;
    }

    /// <summary>The same, not looked up and not remembered.</summary>
    public float Compare(WordForm other, bool isEnglish)
    {
        var form = Word.Form;
        if (other.Normal == form.Normal || other.Stem == form.Stem || (isEnglish && other.English == form.English))
        {
            return 1;
        }

        if (form.IsNumber || other.IsNumber)
        {
            return 0;
        }

        if (other.Root == form.Root)
        {
            return SameRoot;
        }

        var best = 0f;
        foreach (var related in Word.Related)
        {
            if (related.Root == other.Root || related.Root == other.Stem)
            {
                best = Math.Max(best, related.Weight);
            }
            else if (related.Root.Length > 5 && other.Normal.Length > related.Root.Length + 3
                && (other.Normal.StartsWith(related.Root, StringComparison.Ordinal) || other.Stem.EndsWith(related.Root, StringComparison.Ordinal)))
            {
                best = Math.Max(best, related.Weight * 0.85f);
            }
        }

        if (isEnglish)
        {
            foreach (var related in Word.EnglishStems)
            {
                best = related.Root == other.English ? Math.Max(best, related.Weight) : best;
            }
        }

        best = Math.Max(best, Compounds.Similarity(form, other) * InCompound);
        return !IsKnown && best < Misspelt && Spelling.IsNear(form.Normal, other.Normal) ? Misspelt : best;
    }
}
