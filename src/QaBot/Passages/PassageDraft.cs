namespace QaBot.Passages;

/// <summary>Collects blocks into the passage being made; <see cref="Close"/> ends it.</summary>
internal sealed class PassageDraft(SourceDocument document)
{
    /// <summary>A longer passage is cut between sentences, in characters.</summary>
    private const int LongestPassage = 2400;

    private readonly PlaceSentences _places = new(document);
    private readonly List<Passage> _passages = [];
    private readonly List<Sentence> _sentences = [];
    private Passage? _frame;
    private int _blocks;
    private string? _place;

    /// <summary>The finished passages.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>Goes to another place of the document's own numbering, which begins another passage.</summary>
    public void MoveTo(string? place)
    {
        if (place != _place)
        {
            Close();
            _place = place;
        }
    }

    /// <summary>Whether what was collected ends with a line that leads what follows ("Mitzubringen sind:").</summary>
    public bool EndsWithLead => _sentences.Count > 0 && document.Text[_sentences[^1].Span.End - 1] == ':';

    /// <summary>Whether the block may join what was collected, without getting longer than <paramref name="limit"/>.</summary>
    public bool Takes(Block block, int limit) =>
        _frame is not null && _frame.Page == block.Page && _frame.IsBoilerplate == block.IsBoilerplate && block.Span.End - _sentences[0].Span.Start <= limit;

    /// <summary>Adds a block with its sentences.</summary>
    public void Add(Block block, IReadOnlyList<TextSpan> sentences, Governing governing)
    {
        _frame ??= new Passage(document.Path, 0, block.Span, block.Lines, "")
        {
            Kind = block.Kind,
            Headings = governing.For(block),
            Title = document.Title,
            Page = block.Page,
            Date = document.Metadata.Date,
            Locator = _place,
            IsBoilerplate = block.IsBoilerplate,
            Columns = block.Kind is BlockKind.TableRow ? governing.Columns : [],
            Cells = block.Cells,
            Language = document.Metadata.Language ?? "de",
        };
        foreach (var piece in SentencePieces.Of(document.Text, sentences))
        {
            // What the format only counts is shown nowhere as the document's own words.
            var isCounted = piece.Start == block.Span.Start && block.Mark > 0 && block.Mark < piece.Length;
            var span = isCounted ? new(piece.Start + block.Mark, piece.End) : piece;
            if (_sentences.Count > 0 && span.End - _sentences[0].Span.Start > LongestPassage)
            {
                var frame = _frame;
                Close();
                _frame = frame;
            }

            _sentences.Add(new(span, document.LinesOf(span), block.Kind) { Block = _blocks, IsCounted = isCounted });
        }

        _blocks++;
    }

    /// <summary>Ends the passage, if there is one.</summary>
    public void Close()
    {
        if (_frame is not null && _sentences.Count > 0)
        {
            var span = new TextSpan(_sentences[0].Span.Start, _sentences[^1].Span.End);
            _passages.Add(_frame with
            {
                Ordinal = _passages.Count,
                Span = span,
                Lines = document.LinesOf(span),
                Text = span.In(document.Text),
                Sentences = Numbered(span),
                Cells = _frame.Cells.All(span.Contains) ? _frame.Cells : [],
            });
        }

        _frame = null;
        _sentences.Clear();
        _blocks = 0;
    }

    private Sentence[] Numbered(TextSpan passage)
    {
        var count = _places.At(_frame!.Locator, passage);
        return [.. _sentences.Select(sentence => sentence with { Number = count?.Of(sentence.Span) is { } touched && touched.First == touched.Last ? touched.First : 0 })];
    }
}
