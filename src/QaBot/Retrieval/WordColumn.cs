using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>How one word of the documents compares with a question.</summary>
/// <param name="Values">How well it stands for each word of the question, from 0 to 1.</param>
/// <param name="Grams">The numbers of the question's character 4-grams that it holds.</param>
internal sealed record WordColumn(float[] Values, int[] Grams);

/// <summary>Compares each word of the documents with a question once, however often it occurs.</summary>
internal sealed class WordColumns
{
    private readonly IReadOnlyList<WordMatch> _words;
    private readonly Dictionary<string, int> _grams = new(StringComparer.Ordinal);
    private readonly Dictionary<WordForm, WordColumn> _german = [];
    private readonly Dictionary<WordForm, WordColumn> _english = [];

    /// <param name="words">The question's words.</param>
    public WordColumns(IReadOnlyList<WordMatch> words)
    {
        _words = words;
        foreach (var gram in words.Where(w => w.Word.IsAsked).SelectMany(w => w.Word.Form.Grams))
        {
            _grams.TryAdd(gram, _grams.Count);
        }
    }

    /// <summary>How many different 4-grams the asked words have.</summary>
    public int GramCount => _grams.Count;

    /// <summary>Compares a row of words.</summary>
    public WordGrid Of(WordForm[] forms, bool isEnglish)
    {
        var known = isEnglish ? _english : _german;
        var columns = new WordColumn[forms.Length];
        for (var j = 0; j < forms.Length; j++)
        {
            if (!known.TryGetValue(forms[j], out var column))
            {
                known[forms[j]] = column = Compared(forms[j], isEnglish);
            }

            columns[j] = column;
        }

        return new(_words, forms, columns);
    }

    private WordColumn Compared(WordForm form, bool isEnglish)
    {
        var values = new float[_words.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _words[i].Compare(form, isEnglish);
        }

        List<int>? grams = null;
        foreach (var gram in form.Grams)
        {
            if (_grams.TryGetValue(gram, out var number))
            {
                (grams ??= []).Add(number);
            }
        }

        return new(values, grams?.ToArray() ?? []);
    }
}
