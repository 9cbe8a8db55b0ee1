namespace QaBot.Indexing;

/// <summary>Remembers loaded passages, so that hot questions do not decode stored fields again. Bounded, lock-free, and never stale: a segment's passage never changes.</summary>
internal sealed class PassageCache
{
    // A power of two. A newer passage takes the place of an older one that falls on the same slot.
    private const int Slots = 8192;

    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>The passage numbered <paramref name="doc"/> in <paramref name="segment"/>, loaded by <paramref name="load"/> if it is not here; <see langword="null"/> if none is.</summary>
    public Passage? Get<TState>(object segment, int doc, TState state, Func<TState, int, Passage?> load)
    {
        var slot = HashCode.Combine(segment, doc) & (Slots - 1);
        var entry = Volatile.Read(ref _entries[slot]);
        if (entry is null || entry.Doc != doc || !ReferenceEquals(entry.Segment, segment))
        {
            entry = new(segment, doc, load(state, doc));
            Volatile.Write(ref _entries[slot], entry);
        }

        return entry.Passage;
    }

    private sealed record Entry(object Segment, int Doc, Passage? Passage);
}
