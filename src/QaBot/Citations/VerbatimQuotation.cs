namespace QaBot.Citations;

/// <summary>A quotation all of whose pieces stand in one place, in their order.</summary>
internal static class VerbatimQuotation
{
    private const int WidestOmission = 2000;
    private const int MostStarts = 50;

    /// <summary>The place in <paramref name="region"/>, or <see langword="null"/>.</summary>
    public static QuotationPlace? Find(QuotedText quoted, string quotation, QuotationRegion region)
    {
        var text = region.Words;
        foreach (var first in PieceMatcher.All(quoted.Words, quoted.Pieces[0], text).Take(MostStarts))
        {
            var last = first.Last;
            foreach (var piece in quoted.Pieces.Skip(1))
            {
                var next = PieceMatcher.All(quoted.Words, piece, text, last + 1).Cast<PieceMatch?>().FirstOrDefault();
                last = next is { } found && text.InSource(found.First, found.First).Start - text.InSource(last, last).End <= WidestOmission ? found.Last : -1;
                if (last < 0)
                {
                    break;
                }
            }

            if (last >= 0)
            {
                return region.Place(first.First, last, first.SameCase ? null : [Case(quoted, quotation, region, first.First)]);
            }
        }

        return null;
    }

    private static WordDifference Case(QuotedText quoted, string quotation, QuotationRegion region, int token)
    {
        var word = quoted.Pieces[0][0].Token;
        return new(DifferenceKind.Case, quoted.Words.InSource(word, word).In(quotation), region.Words.InSource(token, token).In(region.Text));
    }
}
