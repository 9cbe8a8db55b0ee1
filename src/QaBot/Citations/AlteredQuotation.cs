namespace QaBot.Citations;

/// <summary>The place that is most like a quotation which stands nowhere word for word.</summary>
internal static class AlteredQuotation
{
    private const double LeastAlike = 0.5;
    private const int FewWords = 4;
    private const double LeastAlikeOfFew = 0.65;
    private const int Compared = 8;

    /// <summary>The place with the differences, or <see langword="null"/> if nothing is like it.</summary>
    public static QuotationPlace? Find(QuotedText quoted, string quotation, IReadOnlyList<QuotationRegion> regions)
    {
        var pattern = quoted.Words;
        var tokens = quoted.Pieces.SelectMany(piece => piece).Where(item => item.Token >= 0).Select(item => item.Token).ToList();
        if (tokens.Count == 0)
        {
            return null;
        }

        var (first, last) = (tokens[0], tokens[^1]);
        var candidates = regions.Take(Compared).Concat(regions.TakeLast(Compared)).Distinct()
            .Select(region => (Region: region, Alignment: NearestPlace.Find(pattern, region.Words, first, last, windows: 1)))
            .Where(candidate => candidate.Alignment?.Image(first, last) is not null).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (region, alignment) = candidates.MaxBy(candidate => candidate.Alignment!.Similarity(first, last));
        var needed = tokens.Count(pattern.IsWord) <= FewWords ? LeastAlikeOfFew : LeastAlike;
        if (alignment!.Similarity(first, last) < needed)
        {
            return null;
        }

        alignment = alignment.ToItsEnds();
        var image = alignment.Image(first, last)!.Value;
        return region.Place(image.First, image.Last, WordDifferences.Of(alignment, quotation, pattern, region.Text, region.Words, first, last));
    }
}
