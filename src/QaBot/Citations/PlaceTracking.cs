namespace QaBot.Citations;

/// <summary>Finds the place of a recorded citation in a text that may have been edited since, by the quote and the words around it.</summary>
internal static class PlaceTracking
{
    /// <summary>Below this share of words still there, something else stands in the place.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>The same for a place whose surroundings are others: there it might be another sentence that reads alike.</summary>
    private const double LeastAlikeElsewhere = 0.7;

    /// <summary>From this share of the old surroundings on, a place is the old one.</summary>
    private const double InPlace = 0.35;

    /// <summary>How many words further or nearer a word of the surroundings may stand than it did.</summary>
    private const int Drift = 10;

    /// <summary>At this distance from the quote, in words, a word counts half.</summary>
    private const double Nearby = 10;

    private const int Slack = 80;

    /// <summary>Where the very words stand, the place with the most of the old surroundings first; <see langword="null"/> if nowhere.</summary>
    public static TrackedPlace? Same(CitationRecord record, SourceDocument source)
    {
        var (quote, old) = (record.Citation.Quote, record.Citation.Span);
        if (source.ContentHash == record.Citation.ContentHash && old.End <= source.Text.Length && old.In(source.Text) == quote)
        {
            return new(source, old, true, 1);
        }

        TrackedPlace? best = null;
        foreach (var span in QuotationFinder.FindAll(source.Text, quote).Take(200))
        {
            var place = new TrackedPlace(source, span, true, Surroundings(record, source.Text, span));
            if (best is null || place.Likeness > best.Likeness
                || (place.Likeness == best.Likeness && Math.Abs(span.Start - old.Start) < Math.Abs(best.Span.Start - old.Start)))
            {
                best = place;
            }
        }

        return best;
    }

    /// <summary>Where most of the words still stand, <see langword="null"/> if nowhere.</summary>
    public static TrackedPlace? Changed(CitationRecord record, SourceDocument source)
    {
        var quote = FoldedWords.Of(record.Citation.Quote);
        var text = FoldedWords.Of(source.Text);
        if (quote.Count == 0)
        {
            return null;
        }

        // The words alone find a sentence that was moved, the surroundings one that was rewritten.
        return new[] { NearestPlace.Find(quote, text, 0, quote.Count - 1), InOldSurroundings(record, quote, text) }.OfType<WordAlignment>()
            .Select(alignment => Describe(record, source, quote, text, alignment)).OfType<(TrackedPlace Place, double Alike)>()
            .OrderByDescending(found => found.Alike + found.Place.Likeness).Select(found => found.Place).FirstOrDefault();
    }

    private static WordAlignment? InOldSurroundings(CitationRecord record, FoldedWords quote, FoldedWords text)
    {
        var (before, length) = (record.Before.Length, record.Citation.Quote.Length);
        var pattern = FoldedWords.Of(record.Before + record.Citation.Quote + record.After);
        var (first, last) = (pattern.At(before), Math.Min(pattern.Count - 1, pattern.At(before + length - 1)));
        var image = NearestPlace.Find(pattern, text, first, last, windows: 1)?.Image(first, last);
        return image is { } place && quote.Count <= WordAlignment.Longest
            ? WordAlignment.Of(quote, text, Math.Max(0, place.First - quote.Count), Math.Min(text.Count, place.Last + quote.Count + 1))
            : null;
    }

    private static (TrackedPlace Place, double Alike)? Describe(
        CitationRecord record, SourceDocument source, FoldedWords quote, FoldedWords text, WordAlignment alignment)
    {
        if (alignment.Image(0, quote.Count - 1) is not { } image)
        {
            return null;
        }

        var (span, alike) = (text.InSource(image.First, image.Last), alignment.Similarity(0, quote.Count - 1));
        var likeness = Surroundings(record, source.Text, span);
        if (alike < (likeness >= InPlace ? LeastAlike : LeastAlikeElsewhere))
        {
            return null;
        }

        var whole = alignment.ToItsEnds();
        var (first, last) = whole.Image(0, quote.Count - 1)!.Value;
        var differences = WordDifferences.Of(whole, record.Citation.Quote, quote, source.Text, text, 0, quote.Count - 1);
        return (new(source, text.InSource(first, last), false, likeness) { Differences = differences }, alike);
    }

    /// <summary>The share of the recorded words around the quote that stand around <paramref name="span"/> too, about as far away; near ones count more.</summary>
    private static double Surroundings(CitationRecord record, string text, TextSpan span)
    {
        var before = text[Math.Max(0, span.Start - record.Before.Length - Slack)..span.Start];
        var after = text[span.End..Math.Min(text.Length, span.End + record.After.Length + Slack)];
        var (b, a) = (Shared(record.Before, before, fromEnd: true), Shared(record.After, after, fromEnd: false));
        return b.All + a.All == 0 ? 1 : (b.Same + a.Same) / (b.All + a.All);
    }

    private static (double Same, double All) Shared(string recorded, string now, bool fromEnd)
    {
        var (old, present) = (FoldedWords.Of(recorded), FoldedWords.Of(now));
        var distances = Enumerable.Range(0, present.Count).ToLookup(present.Key, i => fromEnd ? present.Count - 1 - i : i);
        var (same, all) = (0.0, 0.0);
        for (var i = 0; i < old.Count; i++)
        {
            var distance = fromEnd ? old.Count - 1 - i : i;
            var weight = old.Weight(i) / (1 + (distance / Nearby));
            all += weight;
            same += distances[old.Key(i)].Any(other => Math.Abs(other - distance) <= Drift) ? weight : 0;
        }

        return (same, all);
    }
}
