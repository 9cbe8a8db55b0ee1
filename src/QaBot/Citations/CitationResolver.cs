namespace QaBot.Citations;

/// <summary>Turns what an answerer proposes to quote into a proven citation, or into nothing.</summary>
public static class CitationResolver
{
    /// <summary>
    /// Proves <paramref name="draft"/> against <paramref name="source"/> and fills in what follows from the place: id, lines,
    /// title, page, sentence, hash, status, link. <see langword="null"/> if the words do not stand in the document; such a draft is never shown.
    /// </summary>
    /// <param name="draft">Number, document, quote, and the span where the answerer believes it stands; heading and locator are kept, the sentence is added to the locator.</param>
    /// <param name="source">The document that is quoted.</param>
    public static Citation? Complete(Citation draft, SourceDocument source)
    {
        if (Prove(draft, source.Text) is not { } proof)
        {
            return null;
        }

        return draft with
        {
            Id = CitationId.Of(proof.Text),
            Document = source.Path,
            Span = proof.Span,
            Quote = proof.Text,
            Lines = source.LinesOf(proof.Span),
            Title = source.Title,
            Page = Paragraph.PageOf(source, proof.Span) ?? draft.Page,
            Locator = SentencePlace.Of(draft.Locator, source, proof.Span),
            ContentHash = source.ContentHash,
            Status = proof.Status,
            Url = TextFragment.Link(source.Metadata.Address, source.Text, proof.Span),
        };
    }

    private static QuotationMatch? Prove(Citation draft, string text)
    {
        var (start, end) = (draft.Span.Start, draft.Span.End);
        var stands = start >= 0 && start < end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(draft.Quote)
            && !WordEdges.Cuts(text, start) && !WordEdges.Cuts(text, end) && draft.Quote.Any(char.IsLetterOrDigit);
        return stands ? new(draft.Span, draft.Quote, CitationStatus.Verbatim) : QuotationFinder.Find(text, draft.Quote, Math.Max(0, start));
    }
}
