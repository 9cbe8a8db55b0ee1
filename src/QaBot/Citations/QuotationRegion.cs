namespace QaBot.Citations;

/// <summary>A stretch of a document in which a quotation is looked for.</summary>
/// <param name="Passage">The passage that led there.</param>
/// <param name="Offset">Where the stretch begins in the document's text.</param>
/// <param name="FirstLine">The line it begins in.</param>
/// <param name="Text">The stretch.</param>
internal sealed record QuotationRegion(Passage Passage, int Offset, int FirstLine, string Text)
{
    private const int Longest = 20_000;

    /// <summary>The words of the stretch.</summary>
    public FoldedWords Words { get; } = FoldedWords.Of(Text);

    /// <summary>The passage alone.</summary>
    public static QuotationRegion Of(Passage passage) => new(passage, passage.Span.Start, passage.Lines.First, passage.Text);

    /// <summary>The passage with <paramref name="margin"/> characters on either side.</summary>
    public static QuotationRegion Around(Passage passage, SourceDocument source, int margin)
    {
        margin = Math.Min(margin, Longest / 2);
        var start = Math.Max(0, Math.Min(passage.Span.Start, source.Text.Length) - margin);
        var end = Math.Min(source.Text.Length, Math.Min(passage.Span.End, passage.Span.Start + Longest) + margin);
        return new(passage, start, source.LinesOf(new(start, start)).First, source.Text[start..Math.Max(start, end)]);
    }

    /// <summary>The place of the tokens <paramref name="first"/> to <paramref name="last"/>.</summary>
    public QuotationPlace Place(int first, int last, IReadOnlyList<WordDifference>? differences = null)
    {
        var span = Words.InSource(first, last);
        var line = FirstLine + LineBreaks(0, span.Start);
        return new(Passage.Document, new(line, line + LineBreaks(span.Start, span.End)), new(Offset + span.Start, Offset + span.End), span.In(Text))
        {
            Differences = differences ?? [],
            Title = Passage.Title,
            Heading = Passage.Heading,
            Page = Passage.Page,
            Locator = Passage.Locator,
        };
    }

    private int LineBreaks(int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            count += Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')) ? 1 : 0;
        }

        return count;
    }
}
