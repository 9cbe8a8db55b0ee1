namespace QaBot.Language;

/// <summary>Finds listed phrases in a row of words, the longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private int _longest = 1;

    /// <summary>Adds a phrase of words as they are written; the first entry of a phrase counts.</summary>
    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _longest = Math.Max(_longest, words.Length);
        _phrases.TryAdd(string.Join(' ', words.Select(w => Folding.Fold(w.ToLowerInvariant()))), value);
    }

    /// <summary>Every phrase found, with the place of its first word and its length in words; matches do not overlap.</summary>
    public IEnumerable<(int At, int Length, T Value)> In(IReadOnlyList<Token> tokens)
    {
        var folded = new string[tokens.Count];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = tokens[i].Form.IsNumber ? tokens[i].Form.Lower : tokens[i].Form.Normal;
        }

        for (var i = 0; i < folded.Length;)
        {
            var length = Math.Min(_longest, folded.Length - i);
            while (length > 0 && !_phrases.ContainsKey(length == 1 ? folded[i] : string.Join(' ', folded, i, length)))
            {
                length--;
            }

            if (length > 0)
            {
                yield return (i, length, _phrases[length == 1 ? folded[i] : string.Join(' ', folded, i, length)]);
            }

            i += Math.Max(1, length);
        }
    }
}
