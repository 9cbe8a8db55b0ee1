using System.Collections;

namespace QaBot.Retrieval;

/// <summary>Hits that remember the reading they come from, so that an answerer need not read again.</summary>
internal sealed class RankedHits(Reading reading, IReadOnlyList<Hit> hits) : IReadOnlyList<Hit>
{
    /// <summary>The reading.</summary>
    public Reading Reading { get; } = reading;

    /// <inheritdoc/>
    public int Count => hits.Count;

    /// <inheritdoc/>
    public Hit this[int index] => hits[index];

    /// <inheritdoc/>
    public IEnumerator<Hit> GetEnumerator() => hits.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
