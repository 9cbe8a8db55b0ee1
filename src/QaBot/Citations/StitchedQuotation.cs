namespace QaBot.Citations;

/// <summary>A quotation whose pieces each stand in the documents, but not together: marked pieces from far apart, or two places run into one.</summary>
internal static class StitchedQuotation
{
    /// <summary>A piece of fewer words says nothing about where it is from.</summary>
    private const int FewestWords = 3;

    /// <summary>So many words left out without a mark are an alteration of one place, more are two places.</summary>
    private const int WidestGap = 12;

    /// <summary>The places of the pieces in the quotation's order; fewer than two if it was not put together from whole pieces.</summary>
    public static IReadOnlyList<QuotationPlace> Find(QuotedText quoted, IReadOnlyList<QuotationRegion> regions) =>
        quoted.Pieces.Count > 1 ? Marked(quoted, regions) : Unmarked(quoted, regions);

    private static List<QuotationPlace> Marked(QuotedText quoted, IReadOnlyList<QuotationRegion> regions)
    {
        var places = new List<QuotationPlace>();
        foreach (var piece in quoted.Pieces)
        {
            var place = regions.Select(region => PieceMatcher.All(quoted.Words, piece, region.Words)
                .Select(match => region.Place(match.First, match.Last)).FirstOrDefault()).FirstOrDefault(found => found is not null);
            if (place is null || Words(quoted, piece, 0, piece.Count) < FewestWords)
            {
                return [];
            }

            places.Add(place);
        }

        return places;
    }

    private static List<QuotationPlace> Unmarked(QuotedText quoted, IReadOnlyList<QuotationRegion> regions)
    {
        var piece = quoted.Pieces[0];
        if (Words(quoted, piece, 0, piece.Count) < 2 * FewestWords || piece.Any(item => item.Kind == QuotedItemKind.Inserted))
        {
            return [];
        }

        var heads = regions.Select(region => (Region: region, Match: PieceMatcher.LongestPrefix(quoted.Words, piece, region.Words))).ToList();
        var tails = regions.Select(region => (Region: region, Match: PieceMatcher.LongestSuffix(quoted.Words, piece, region.Words))).ToList();
        if (heads.Count == 0)
        {
            return [];
        }

        var head = heads.MaxBy(candidate => candidate.Match.Items);
        var tail = tails.MaxBy(candidate => candidate.Match.Items);
        var split = Math.Max(head.Match.Items, piece.Count - tail.Match.Items) == head.Match.Items ? piece.Count - tail.Match.Items : -1;
        if (split < 0)
        {
            return [];
        }

        // Where both reach over the seam, the longer one keeps the words that are in both.
        split = head.Match.Items >= tail.Match.Items ? head.Match.Items : split;
        if (Words(quoted, piece, 0, split) < FewestWords || Words(quoted, piece, split, piece.Count) < FewestWords)
        {
            return [];
        }

        var first = head.Region.Place(head.Match.Start, head.Match.Start + split - 1);
        var start = tail.Match.Start + split - (piece.Count - tail.Match.Items);
        var second = tail.Region.Place(start, start + piece.Count - split - 1);
        return IsOnePlace(head.Region, head.Match.Start + split, tail.Region, start) ? [] : [first, second];
    }

    private static bool IsOnePlace(QuotationRegion head, int headEnd, QuotationRegion tail, int tailStart) =>
        ReferenceEquals(head, tail) && tailStart >= headEnd && tailStart - headEnd <= WidestGap;

    private static int Words(QuotedText quoted, IReadOnlyList<QuotedItem> piece, int from, int to) =>
        piece.Take(to).Skip(from).Count(item => item.Kind == QuotedItemKind.PartialWord || (item.Token >= 0 && quoted.Words.IsWord(item.Token)));
}
