namespace QaBot.Citations;

/// <summary>Where the words of an id were last shown, if that was a moment ago: what is answered many times a second is not written down each time. Not safe for concurrent use.</summary>
internal sealed class ShownLately
{
    private const int Most = 10_000;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (string Document, string Hash, int Start, DateTimeOffset At)> _places = new(StringComparer.Ordinal);

    /// <summary>Whether the citation was kept at this place a moment ago, and its words nowhere else since: the order of places by time stays true.</summary>
    public bool Holds(Citation citation, DateTimeOffset now) =>
        _places.TryGetValue(citation.Id, out var last) && last.Start == citation.Span.Start && last.Document == citation.Document && last.Hash == citation.ContentHash && now - last.At < Moment;

    /// <summary>Notes a citation that was kept.</summary>
    public void Add(Citation citation, DateTimeOffset at)
    {
        if (_places.Count >= Most)
        {
            _places.Clear();
        }

        _places[citation.Id] = (citation.Document, citation.ContentHash, citation.Span.Start, at);
    }

    /// <summary>Forgets all, as what was kept may be gone.</summary>
    public void Clear() => _places.Clear();
}
