using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>How well each of a row of words stands for each word of a question, compared once; what is judged of a sentence is read from it.</summary>
internal sealed class WordGrid
{
    private readonly IReadOnlyList<WordMatch> _words;
    private readonly WordColumn[] _columns;

    /// <param name="words">The question's words.</param>
    /// <param name="forms">The row of words.</param>
    /// <param name="columns">How each word of the row compares with the question's.</param>
    public WordGrid(IReadOnlyList<WordMatch> words, WordForm[] forms, WordColumn[] columns)
    {
        _words = words;
        _columns = columns;
        Forms = forms;
        Held = new float[words.Count];
        for (var j = 0; j < forms.Length; j++)
        {
            var partly = 0;
            for (var i = 0; i < Held.Length; i++)
            {
                var value = this[i, j];
                Held[i] = Math.Max(Held[i], value);
                partly += value is > 0 and < 1 ? 1 : 0;
            }

            if (partly > 1)
            {
                JoinCompound(j);
            }
        }
    }

    /// <summary>The row of words.</summary>
    public WordForm[] Forms { get; }

    /// <summary>How well each word of the question is held by the row.</summary>
    public float[] Held { get; }

    /// <summary>How many words the question has.</summary>
    public int Count => Held.Length;

    /// <summary>How well the word at <paramref name="position"/> stands for word <paramref name="word"/> of the question.</summary>
    public float this[int word, int position] => _columns[position].Values[word];

    /// <summary>How many of the question's <paramref name="total"/> character 4-grams the row holds.</summary>
    public int Grams(int total)
    {
        var found = new HashSet<int>();
        foreach (var column in _columns)
        {
            found.UnionWith(column.Grams);
        }

        return Math.Min(total, found.Count);
    }

    /// <summary>How well the word at <paramref name="position"/> stands for any word of the question.</summary>
    public float Best(int position)
    {
        var best = 0f;
        for (var i = 0; i < Count; i++)
        {
            best = Math.Max(best, this[i, position]);
        }

        return best;
    }

    /// <summary>The share of the row that the question holds.</summary>
    public double Density()
    {
        var sum = 0.0;
        for (var j = 0; j < Forms.Length; j++)
        {
            sum += Best(j);
        }

        return Forms.Length == 0 ? 0 : sum / Forms.Length;
    }

    /// <summary>One compound that holds several words of the question holds each of them well: Kremlsprecher, "Sprecher des Kreml".</summary>
    private void JoinCompound(int position)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i, position] is > 0 and < 1 && Compounds.Similarity(_words[i].Word.Form, Forms[position]) >= 0.8f)
            {
                Held[i] = Math.Max(Held[i], 0.95f);
            }
        }
    }
}
