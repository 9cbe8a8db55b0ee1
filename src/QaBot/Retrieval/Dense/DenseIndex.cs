namespace QaBot.Retrieval.Dense;

/// <summary>The vectors of one state of the index.</summary>
/// <param name="Generation">The state.</param>
/// <param name="Passages">The passages that have a vector, in the order of the rows.</param>
/// <param name="Table">The vectors.</param>
internal sealed record DenseIndex(long Generation, IReadOnlyList<IndexedPassage> Passages, VectorTable Table)
{
    /// <summary>The vectors of these passages, as far as they are known.</summary>
    public static DenseIndex Of(long generation, List<IndexedPassage> passages, IReadOnlyDictionary<UInt128, float[]> known)
    {
        var there = passages.Where(p => known.ContainsKey(p.Key)).ToList();
        var dimension = there.Count > 0 ? known[there[0].Key].Length : 0;
        there = [.. there.Where(p => known[p.Key].Length == dimension)];
        return new(generation, there, new(dimension, [.. there.Select(p => known[p.Key])]));
    }
}

/// <summary>A passage as it is embedded.</summary>
/// <param name="Doc">Its Lucene number in the state of the index.</param>
/// <param name="Document">The path of its document.</param>
/// <param name="Text">What is embedded.</param>
/// <param name="Key">The hash of that.</param>
internal sealed record IndexedPassage(int Doc, string Document, string Text, UInt128 Key);
