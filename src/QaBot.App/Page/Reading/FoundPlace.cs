using QaBot.App.Page.Asking;
using QaBot.Citations;

namespace QaBot.App.Page.Reading;

/// <summary>Where a place that was cited is now.</summary>
/// <param name="Document">The document, or <see langword="null"/> if it is gone.</param>
/// <param name="Mark">The words to mark, if they are still there.</param>
/// <param name="Status">What has become of them.</param>
internal sealed record FoundPlace(SourceDocument? Document, TextSpan? Mark, VerdictStatus Status)
{
    /// <summary>Finds a place: as it was where the document is the same, else by what the ledger knows of the citation.</summary>
    public static FoundPlace Of(OpenPlace place, IDocumentLibrary library, CitationLookup lookup, Access access)
    {
        var document = library.Find(place.Document);
        if (document is not null && (place.ContentHash.Length == 0 || place.ContentHash == document.ContentHash))
        {
            var isWithin = place.Span.Start >= 0 && place.Span.End <= document.Text.Length;
            return new(document, isWithin ? place.Span : null, VerdictStatus.Unchanged);
        }

        return place.Citation is { } citation && lookup.Find(citation.Id, access, place.Document) is { } verdict
            ? Of(verdict, library)
            : new(document, null, VerdictStatus.Gone);
    }

    /// <summary>The place of a citation that was looked up.</summary>
    public static FoundPlace Of(CitationVerdict verdict, IDocumentLibrary library)
    {
        var document = library.Find(verdict.Document);
        return new(document, document is not null && verdict.Status != VerdictStatus.Gone ? verdict.Span : null, verdict.Status);
    }
}
