using System.Buffers;

namespace QaBot.Language;

/// <summary>Words looked up by their stems in the folded text of their list: few are, so that it would not pay to take the stem of every word.</summary>
/// <param name="lines">The words, with commas, spaces or other marks between them; read at the first look.</param>
internal sealed class FoldedList(Func<IEnumerable<string>> lines)
{
    private static readonly SearchValues<char> Between = SearchValues.Create(",|=>/ ");

    private readonly WordMemory<bool> _known = new(most: 100_000);
    private readonly Lazy<string> _text = new(() => Folding.Fold(string.Join(',', lines().Prepend("").Append("")).ToLowerInvariant()));

    /// <summary>Whether a word of the list has the stem.</summary>
    public bool Holds(string stem)
    {
        if (!_known.TryGet(stem, out var isKnown))
        {
            isKnown = stem.Length > 2 && Find(stem);
            _known.Keep(stem, isKnown);
        }

        return isKnown;
    }

    // The stemmer only takes endings off.
    private bool Find(string stem)
    {
        var text = _text.Value;
        for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            if (Between.Contains(text[at - 1]) && Stemming.German(text.Substring(at, text.AsSpan(at).IndexOfAny(Between))) == stem)
            {
                return true;
            }
        }

        return false;
    }
}
