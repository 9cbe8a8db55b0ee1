namespace QaBot.Citations;

/// <summary>
/// Locates a quotation in a text by plain string work, in time linear in the text: first character for character, then with
/// white space, hyphenation, quotation marks, dashes, ligatures and Unicode form folded. What it returns stands there.
/// </summary>
public static class QuotationFinder
{
    /// <summary>The place of <paramref name="quote"/> nearest to the offset <paramref name="near"/>, or <see langword="null"/> if it does not stand in the text.</summary>
    public static QuotationMatch? Find(string text, string quote, int near = 0)
    {
        if (!quote.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var trimmed = quote.Trim();
        if (Nearest(Exact(text, trimmed), near) is { } exact)
        {
            return Match(text, exact, exact.In(text) == quote ? CitationStatus.Verbatim : CitationStatus.Repaired);
        }

        return Nearest(Folded(text, quote), near) is { } folded ? Match(text, folded, CitationStatus.Repaired) : null;
    }

    /// <summary>Every place at which the words of <paramref name="quote"/> stand, whatever its white space and marks, in the order of the text.</summary>
    public static IEnumerable<TextSpan> FindAll(string text, string quote) =>
        quote.Any(char.IsLetterOrDigit) ? Folded(text, quote) : [];

    private static IEnumerable<TextSpan> Exact(string text, string quote)
    {
        foreach (var start in OrdinalSearch.All(text, quote))
        {
            if (!WordEdges.Cuts(text, start) && !WordEdges.Cuts(text, start + quote.Length))
            {
                yield return new(start, start + quote.Length);
            }
        }
    }

    private static IEnumerable<TextSpan> Folded(string text, string quote)
    {
        var folded = FoldedText.Of(text);
        var pattern = FoldedText.Of(quote).Text;
        var found = false;
        foreach (var span in Places(folded, pattern))
        {
            found = true;
            yield return span;
        }

        // Who quotes puts marks around the words; they need not stand in the source.
        var bare = pattern.Trim('"');
        if (!found && bare.Length < pattern.Length)
        {
            foreach (var span in Places(folded, bare))
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<TextSpan> Places(FoldedText text, string pattern)
    {
        foreach (var start in OrdinalSearch.All(text.Text, pattern))
        {
            if (text.InSource(start, pattern.Length) is { } span)
            {
                yield return span;
            }
        }
    }

    private static TextSpan? Nearest(IEnumerable<TextSpan> places, int near)
    {
        TextSpan? best = null;
        foreach (var place in places)
        {
            if (best is null || Math.Abs(place.Start - near) < Math.Abs(best.Value.Start - near))
            {
                best = place;
            }
        }

        return best;
    }

    private static QuotationMatch Match(string text, TextSpan span, CitationStatus status) => new(span, span.In(text), status);
}
