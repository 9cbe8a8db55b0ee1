namespace QaBot.Citations;

/// <summary>
/// Tells whether a quotation stands in the documents: word for word, altered, stitched together, or not at all. Form is
/// forgiven (white space, quotation marks, hyphenation, a first letter's case), and so is what the quotation itself marks:
/// omissions "[…]" and notes in brackets. The index names the candidates; only they are read.
/// </summary>
public sealed class QuotationCheck
{
    /// <summary>The longest quotation that is checked, in characters; what follows is not read.</summary>
    public const int Longest = 10_000;

    private const int Candidates = 30;
    private const int WholeDocuments = 4;
    private const int MostMatches = 10;

    private readonly PassageCandidates _candidates;
    private readonly IDocumentLibrary _library;

    internal QuotationCheck(PassageCandidates candidates, IDocumentLibrary library) => (_candidates, _library) = (candidates, library);

    /// <summary>Checks a quotation, with or without its quotation marks.</summary>
    /// <param name="text">The quotation.</param>
    /// <param name="access">What may be read; what may not is as if it were not there.</param>
    public QuotationVerdict Check(string text, Access access)
    {
        var verdict = Find(text, access);
        return verdict with { Matches = [.. verdict.Matches.Select(Placed)] };
    }

    private QuotationVerdict Find(string text, Access access)
    {
        var quotation = text.Length > Longest ? text[..Longest] : text;
        var quoted = QuotedText.Parse(quotation);
        if (quoted.Pieces.Count == 0)
        {
            return new(QuotationStatus.NotFound, text, []);
        }

        var passages = _candidates(quotation, Candidates, access).Where(passage => access.Allows(passage.Document)).ToList();
        var regions = passages.ConvertAll(QuotationRegion.Of);
        if (Verbatim(quoted, quotation, regions) is { Count: > 0 } places)
        {
            return new(QuotationStatus.Verbatim, text, places);
        }

        passages = WithHalves(passages, quotation, quoted, access);
        regions = passages.ConvertAll(QuotationRegion.Of);
        var wide = passages.DistinctBy(passage => passage.Document).Take(WholeDocuments)
            .Select(passage => (Passage: passage, Source: _library.Find(passage.Document))).Where(pair => pair.Source is not null)
            .Select(pair => QuotationRegion.Around(pair.Passage, pair.Source!, (2 * quotation.Length) + 1500)).ToList();
        if (Verbatim(quoted, quotation, wide) is { Count: > 0 } across)
        {
            return new(QuotationStatus.Verbatim, text, across);
        }

        if (StitchedQuotation.Find(quoted, [.. regions, .. wide]) is { Count: > 1 } pieces)
        {
            return new(QuotationStatus.Stitched, text, pieces);
        }

        var altered = AlteredQuotation.Find(quoted, quotation, [.. regions, .. wide]);
        return altered is null ? new(QuotationStatus.NotFound, text, []) : new(QuotationStatus.Altered, text, [altered]);
    }

    private QuotationPlace Placed(QuotationPlace place) => place.Locator is not null && _library.Find(place.Document) is { } source
        ? place with { Locator = SentencePlace.Of(place.Locator, source, place.Span) } : place;

    /// <summary>Adds passages for the two halves, which may be from different places.</summary>
    private List<Passage> WithHalves(List<Passage> found, string quotation, QuotedText quoted, Access access)
    {
        var words = quoted.Words;
        if (words.Count >= 6)
        {
            var middle = words.InSource(words.Count / 2, words.Count / 2).Start;
            found.AddRange(_candidates(quotation[..middle], Candidates / 2, access));
            found.AddRange(_candidates(quotation[middle..], Candidates / 2, access));
        }

        return [.. found.DistinctBy(passage => (passage.Document, passage.Ordinal)).Where(passage => access.Allows(passage.Document))];
    }

    private static List<QuotationPlace> Verbatim(QuotedText quoted, string quotation, List<QuotationRegion> regions) =>
        [.. regions.Select(region => VerbatimQuotation.Find(quoted, quotation, region)).OfType<QuotationPlace>()
            .DistinctBy(place => (place.Document, place.Span.Start)).Take(MostMatches)];
}
