namespace QaBot.Citations;

/// <summary>
/// Finds the document of a recorded citation, renamed or not, and the place in it. Looked for in this order: the version that was
/// quoted, under its name or another; the document of that name; a document that has the words in the same surroundings.
/// </summary>
internal sealed class CitationTracker(IDocumentLibrary library, PassageCandidates candidates)
{
    private const int Candidates = 40;
    private const int CandidateDocuments = 8;

    /// <summary>Another document is believed to be the same under another name if this share of the words around the quote stands there too.</summary>
    private const double SameSurroundings = 0.4;

    /// <summary>Or this share of the words of the whole document.</summary>
    private const double SameText = 0.3;

    /// <summary>Where the words stand now among what may be read; <see langword="null"/> if they are gone.</summary>
    public TrackedPlace? Find(CitationRecord record, Access access)
    {
        var (path, hash) = (record.Citation.Document, record.Citation.ContentHash);
        var entries = library.List();
        var named = access.Allows(path) ? library.Find(path) : null;
        if (named?.ContentHash != hash && entries.FirstOrDefault(entry => entry.ContentHash == hash && access.Allows(entry.Path)) is { } renamed
            && library.Find(renamed.Path) is { } same)
        {
            return PlaceTracking.Same(record, same);
        }

        if (named is not null && PlaceTracking.Same(record, named) is { } unchanged)
        {
            return unchanged;
        }

        var changed = named is null ? null : PlaceTracking.Changed(record, named);
        var elsewhere = changed?.Likeness >= SameSurroundings ? [] : Elsewhere(record, access);
        return changed?.Likeness >= SameSurroundings
            ? changed
            : Best(record, elsewhere.Select(source => PlaceTracking.Same(record, source)))
            ?? changed
            ?? (named is null ? Best(record, elsewhere.Select(source => PlaceTracking.Changed(record, source))) : null);
    }

    private static TrackedPlace? Best(CitationRecord record, IEnumerable<TrackedPlace?> places) =>
        places.OfType<TrackedPlace>().Select(place => (Place: place, Text: record.Sketch?.Likeness(DocumentSketch.Of(place.Source.Text)) ?? 0))
            .Where(candidate => candidate.Place.Likeness >= SameSurroundings || candidate.Text >= SameText)
            .OrderByDescending(candidate => candidate.Place.Likeness + candidate.Text).Select(candidate => candidate.Place).FirstOrDefault();

    private List<SourceDocument> Elsewhere(CitationRecord record, Access access)
    {
        var documents = candidates(record.Citation.Quote, Candidates, access).Select(passage => passage.Document).Distinct(StringComparer.Ordinal)
            .Where(path => path != record.Citation.Document).Take(CandidateDocuments);
        return [.. documents.Select(library.Find).OfType<SourceDocument>()];
    }
}
