namespace QaBot.Citations;

/// <summary>
/// How the words of a quotation correspond to a stretch of a text: the cheapest way to turn one into the other
/// (Needleman and Wunsch 1970), where what precedes and follows in the text costs nothing.
/// </summary>
internal sealed class WordAlignment
{
    /// <summary>The longest quotation that is compared word by word, in words and marks.</summary>
    public const int Longest = 1000;

    /// <summary>One word in place of another costs hardly more than one left out, so that a rewritten end still belongs to the place.</summary>
    private const float OtherWord = 1.1f;

    /// <summary>How far to look for the ends of a place that was found, in words and marks.</summary>
    private const int Reach = 4;

    /// <summary>There, what the text has and the quotation lacks costs less than the reverse: omissions are the commonest alteration.</summary>
    private const float LeftOut = 0.5f;

    private const byte Pair = 1;
    private const byte SkipPattern = 2;
    private const byte SkipText = 3;

    private readonly FoldedWords _pattern;
    private readonly FoldedWords _text;

    private WordAlignment(FoldedWords pattern, FoldedWords text, IReadOnlyList<(int Pattern, int Text)> steps)
    {
        _pattern = pattern;
        _text = text;
        Steps = steps;
    }

    /// <summary>The steps from first to last: a token of the quotation, one of the text, or both; -1 stands for none.</summary>
    public IReadOnlyList<(int Pattern, int Text)> Steps { get; }

    /// <summary>Aligns the whole <paramref name="pattern"/> with the best stretch of the tokens <paramref name="from"/> to <paramref name="to"/> (excluded) of <paramref name="text"/>.</summary>
    public static WordAlignment Of(FoldedWords pattern, FoldedWords text, int from, int to) => Of(pattern, text, from, to, leftOut: 1);

    /// <summary>The same place, read once more with what stands next to it: a word that was put in before the last ones does not cut them off.</summary>
    public WordAlignment ToItsEnds() => Image(0, _pattern.Count - 1) is { } image
        ? Of(_pattern, _text, Math.Max(0, image.First - Reach), Math.Min(_text.Count, image.Last + 1 + Reach), LeftOut)
        : this;

    private static WordAlignment Of(FoldedWords pattern, FoldedWords text, int from, int to, float leftOut)
    {
        var (rows, columns) = (pattern.Count, to - from);
        var cost = new float[columns + 1];
        var choice = new byte[(rows + 1) * (columns + 1)];
        for (var i = 1; i <= rows; i++)
        {
            var diagonal = cost[0];
            cost[0] += GapCost(pattern, i - 1);
            choice[i * (columns + 1)] = SkipPattern;
            for (var j = 1; j <= columns; j++)
            {
                var pair = diagonal + PairCost(pattern, i - 1, text, from + j - 1);
                var skipPattern = cost[j] + GapCost(pattern, i - 1);
                var skipText = cost[j - 1] + (i == rows ? 0 : leftOut * GapCost(text, from + j - 1));
                diagonal = cost[j];
                // Behind the last word of the quotation the rest of the text is free; a pair is preferred where costs are equal.
                cost[j] = Math.Min(pair, Math.Min(skipPattern, skipText));
                choice[(i * (columns + 1)) + j] = pair <= skipPattern && pair <= skipText ? Pair : skipPattern <= skipText ? SkipPattern : SkipText;
            }
        }

        return new(pattern, text, Trace(choice, rows, columns, from));
    }

    /// <summary>The share of the tokens <paramref name="first"/> to <paramref name="last"/> of the quotation that stand in the text, by weight, from 0 to 1.</summary>
    public double Similarity(int first, int last)
    {
        var (same, all) = (0.0, 0.0);
        foreach (var (p, t) in Steps)
        {
            if (p >= first && p <= last)
            {
                all += _pattern.Weight(p);
                same += t >= 0 && _pattern.Key(p) == _text.Key(t) ? _pattern.Weight(p) : 0;
            }
        }

        return all == 0 ? 0 : same / all;
    }

    /// <summary>The first and last token of the text that correspond to tokens of the quotation between two of its tokens; <see langword="null"/> if none does.</summary>
    public (int First, int Last)? Image(int first, int last)
    {
        var image = Steps.Where(step => step.Pattern >= first && step.Pattern <= last && step.Text >= 0).Select(step => step.Text).ToList();
        return image.Count == 0 ? null : (image[0], image[^1]);
    }

    private static float GapCost(FoldedWords words, int index) => words.IsWord(index) ? 1f : 0.3f;

    private static float PairCost(FoldedWords a, int i, FoldedWords b, int j)
    {
        if (a.Key(i) == b.Key(j))
        {
            return a.Word(i).SequenceEqual(b.Word(j)) ? 0f : 0.1f;
        }

        if (a.IsWord(i) != b.IsWord(j))
        {
            return 3f;
        }

        return !a.IsWord(i) ? 0.4f : AreAlike(a.Word(i), b.Word(j)) ? 0.8f : OtherWord;
    }

    /// <summary>Whether two words share most of their beginning, as inflected forms do.</summary>
    private static bool AreAlike(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.CommonPrefixLength(b) is var common && common >= 3 && common * 2 >= Math.Max(a.Length, b.Length);

    private static List<(int Pattern, int Text)> Trace(byte[] choice, int rows, int columns, int from)
    {
        var steps = new List<(int, int)>();
        for (var (i, j) = (rows, columns); i > 0;)
        {
            switch (choice[(i * (columns + 1)) + j])
            {
                case Pair:
                    steps.Add((--i, from + --j));
                    break;
                case SkipPattern:
                    steps.Add((--i, -1));
                    break;
                default:
                    j--;
                    if (i < rows)
                    {
                        steps.Add((-1, from + j));
                    }

                    break;
            }
        }

        steps.Reverse();
        return steps;
    }
}
