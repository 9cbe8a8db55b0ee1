using System.Runtime.InteropServices;

namespace QaBot.Citations;

/// <summary>Finds where in a text something most like a quotation stands: windows that share most of its words, then compared word by word.</summary>
internal static class NearestPlace
{
    private const int MostWindows = 3;

    /// <summary>The best alignment of <paramref name="pattern"/> in <paramref name="text"/>, or <see langword="null"/> if nothing is shared or it is too long to compare.</summary>
    /// <param name="pattern">The quotation, with or without the words around it.</param>
    /// <param name="text">Where to look.</param>
    /// <param name="first">The first token of the pattern that must be alike; the rest helps to find the place.</param>
    /// <param name="last">The last such token.</param>
    /// <param name="windows">How many places are compared word by word.</param>
    public static WordAlignment? Find(FoldedWords pattern, FoldedWords text, int first, int last, int windows = MostWindows)
    {
        if (pattern.Count is 0 or > WordAlignment.Longest || text.Count == 0)
        {
            return null;
        }

        var width = Math.Min(text.Count, pattern.Count + (pattern.Count / 4) + 4);
        var scores = Scores(pattern, text, width);
        WordAlignment? best = null;
        for (var n = 0; n < windows; n++)
        {
            var at = MaxIndex(scores);
            if (scores[at] <= 0)
            {
                break;
            }

            var alignment = WordAlignment.Of(pattern, text, Math.Max(0, at - (width / 2)), Math.Min(text.Count, at + width + (width / 2)));
            if (best is null || Rank(alignment) > Rank(best))
            {
                best = alignment;
            }

            var from = Math.Max(0, at - width);
            scores.AsSpan(from, Math.Min(scores.Length, at + width) - from).Clear();
        }

        return best;

        double Rank(WordAlignment alignment) => alignment.Similarity(first, last) + alignment.Similarity(0, pattern.Count - 1);
    }

    /// <summary>For each window of the text, the weight of the pattern's words in it; words that are frequent in the text weigh less.</summary>
    private static double[] Scores(FoldedWords pattern, FoldedWords text, int width)
    {
        var wanted = new Dictionary<int, (double Weight, int Count)>();
        for (var i = 0; i < pattern.Count; i++)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(wanted, pattern.Key(i), out _);
            entry = (pattern.Weight(i), entry.Count + 1);
        }

        var total = new Dictionary<int, int>();
        for (var i = 0; i < text.Count; i++)
        {
            if (wanted.ContainsKey(text.Key(i)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(total, text.Key(i), out _)++;
            }
        }

        foreach (var (key, count) in total)
        {
            wanted[key] = (wanted[key].Weight / (1 + Math.Log2(count)), wanted[key].Count);
        }

        return Slide(wanted, text, width);
    }

    private static double[] Slide(Dictionary<int, (double Weight, int Count)> wanted, FoldedWords text, int width)
    {
        var scores = new double[text.Count - width + 1];
        var present = new Dictionary<int, int>();
        var score = 0.0;
        for (var i = 0; i < text.Count; i++)
        {
            if (wanted.TryGetValue(text.Key(i), out var enters))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(present, text.Key(i), out _);
                score += ++count <= enters.Count ? enters.Weight : 0;
            }

            if (i >= width && wanted.TryGetValue(text.Key(i - width), out var leaves))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(present, text.Key(i - width), out _);
                score -= count-- <= leaves.Count ? leaves.Weight : 0;
            }

            if (i >= width - 1)
            {
                scores[i - width + 1] = score;
            }
        }

        return scores;
    }

    private static int MaxIndex(double[] values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] + 1e-9 ? i : best;
        }

        return best;
    }
}
