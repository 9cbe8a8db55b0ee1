using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace QaBot.Language;

/// <summary>Remembers what was found out about words. Safe for concurrent use.</summary>
/// <param name="most">How many words it remembers; those met later are found out anew each time.</param>
internal sealed class WordMemory<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    // To be asked for its count, the dictionary would take all of its locks.
    private int _count;

    /// <summary>What is remembered of the word; false if nothing is.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T found) =>
        _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out found);

    /// <summary>Remembers what was found out, if there is room.</summary>
    public void Keep(string word, T found)
    {
        if (_count < most && _known.TryAdd(word, found))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
