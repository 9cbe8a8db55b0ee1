using System.Runtime.CompilerServices;

namespace QaBot.Citations;

/// <summary>The words and marks of a text, folded, in order: what two texts are compared by. Quotation marks are left out, and so is the emphasis of Markdown.</summary>
internal sealed class FoldedWords
{
    private static readonly ConditionalWeakTable<string, FoldedWords> Known = [];

    private readonly FoldedText _text;
    private readonly (int Start, int End, int Key, bool IsWord)[] _tokens;

    private FoldedWords(FoldedText text)
    {
        _text = text;
        var tokens = new List<(int Start, int End, int Key, bool IsWord)>();
        var folded = text.Text;
        for (var i = 0; i < folded.Length;)
        {
            var end = WordEnd(folded, i);
            if (end > i)
            {
                tokens.Add((i, end, string.GetHashCode(folded.AsSpan(i, end - i), StringComparison.OrdinalIgnoreCase), true));
                i = end;
                continue;
            }

            if (folded[i] is not (' ' or '"' or '*' or '_'))
            {
                tokens.Add((i, i + 1, folded[i], false));
            }

            i++;
        }

        _tokens = [.. tokens];
    }

    /// <summary>How many words and marks there are.</summary>
    public int Count => _tokens.Length;

    /// <summary>The words of <paramref name="text"/>, remembered as long as the same string lives.</summary>
    public static FoldedWords Of(string text) => Known.GetValue(text, static text => new FoldedWords(FoldedText.Of(text)));

    /// <summary>Whether the token is a word and no punctuation.</summary>
    public bool IsWord(int index) => _tokens[index].IsWord;

    /// <summary>A number that is the same for the same word in any case.</summary>
    public int Key(int index) => _tokens[index].Key;

    /// <summary>The folded word.</summary>
    public ReadOnlySpan<char> Word(int index) => _text.Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>How much the token tells: long words more than short ones, marks next to nothing.</summary>
    public double Weight(int index) => _tokens[index] is { IsWord: true } token ? 1 + (Math.Min(token.End - token.Start, 12) / 6.0) : 0.05;

    /// <summary>Where the tokens from <paramref name="first"/> to <paramref name="last"/> stand in the source.</summary>
    public TextSpan InSource(int first, int last) => _text.Cover(_tokens[first].Start, _tokens[last].End);

    /// <summary>The first token that ends behind a source offset; <see cref="Count"/> if none does.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = InSource(middle, middle).End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>; a full stop or comma between digits belongs to the number.</summary>
    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (CharacterFolding.IsWord(text[end]) || JoinsDigits(text, end, start)))
        {
            end++;
        }

        return end;
    }

    private static bool JoinsDigits(string text, int index, int start) => text[index] is '.' or ',' && index > start
        && char.IsDigit(text[index - 1]) && index + 1 < text.Length && char.IsDigit(text[index + 1]);
}
