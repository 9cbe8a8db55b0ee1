namespace QaBot.Citations;

/// <summary>A quotation taken apart: the pieces between its marks of omission ("[…]", "…"), each a sequence of demands on the source.</summary>
internal sealed class QuotedText
{
    private const int LongestNote = 30;

    private QuotedText(FoldedWords words, IReadOnlyList<IReadOnlyList<QuotedItem>> pieces) => (Words, Pieces) = (words, pieces);

    /// <summary>The quotation's tokens.</summary>
    public FoldedWords Words { get; }

    /// <summary>The pieces in order, each with at least one word; none if the text has no words.</summary>
    public IReadOnlyList<IReadOnlyList<QuotedItem>> Pieces { get; }

    /// <summary>Whether something was left out or put in brackets.</summary>
    public bool IsEdited => Pieces.Count > 1 || Pieces.Any(piece => piece.Any(item => item.Kind != QuotedItemKind.Token));

    /// <summary>Takes <paramref name="quotation"/> apart.</summary>
    public static QuotedText Parse(string quotation)
    {
        var words = FoldedWords.Of(quotation);
        var pieces = new List<List<QuotedItem>> { new() };
        for (var i = 0; i < words.Count;)
        {
            var omission = OmissionAt(words, i);
            if (omission > 0)
            {
                pieces.Add([]);
                i += omission;
            }
            else
            {
                i = Mark(words, i) == '[' && ClosingBracket(words, i) is { } close ? AddNote(words, pieces[^1], i, close) : AddToken(words, pieces[^1], i);
            }
        }

        return new(words, [.. pieces.Select(piece => Trim(words, piece)).Where(piece => piece.Exists(item => item.Token >= 0 || item.Kind == QuotedItemKind.PartialWord))]);
    }

    private static int AddToken(FoldedWords words, List<QuotedItem> piece, int i)
    {
        piece.Add(new(QuotedItemKind.Token, i));
        return i + 1;
    }

    /// <summary>Adds what stands in brackets and returns the token behind it; letters that touch the brackets make one word with them.</summary>
    private static int AddNote(FoldedWords words, List<QuotedItem> piece, int open, int close)
    {
        var (prefix, suffix) = ("", "");
        if (open > 0 && piece is [.., { Kind: QuotedItemKind.Token } previous] && previous.Token == open - 1 && words.IsWord(open - 1) && Touch(words, open - 1, open))
        {
            prefix = words.Word(open - 1).ToString();
            piece.RemoveAt(piece.Count - 1);
        }

        var next = close + 1;
        if (next < words.Count && words.IsWord(next) && Touch(words, close, next))
        {
            suffix = words.Word(next++).ToString();
        }

        piece.Add(prefix.Length + suffix.Length > 0 ? new(QuotedItemKind.PartialWord, -1, prefix, suffix) : new(QuotedItemKind.Inserted, -1));
        return next;
    }

    /// <summary>How many tokens a mark of omission takes at <paramref name="i"/>: three dots, in brackets or not; 0 if there is none.</summary>
    private static int OmissionAt(FoldedWords words, int i)
    {
        var bracket = Mark(words, i) is '[' or '(' ? 1 : 0;
        var dots = 0;
        while (Mark(words, i + bracket + dots) == '.')
        {
            dots++;
        }

        if (dots < 3)
        {
            return 0;
        }

        return bracket == 0 ? dots : Mark(words, i + 1 + dots) is ']' or ')' ? dots + 2 : 0;
    }

    private static int? ClosingBracket(FoldedWords words, int open)
    {
        for (var i = open + 1; i < words.Count && i <= open + LongestNote; i++)
        {
            if (Mark(words, i) == ']')
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Marks at the ends of a piece belong to the one who quotes: "…", he said.</summary>
    private static List<QuotedItem> Trim(FoldedWords words, List<QuotedItem> piece)
    {
        while (piece.Count > 0 && IsEdge(piece[^1]))
        {
            piece.RemoveAt(piece.Count - 1);
        }

        while (piece.Count > 0 && IsEdge(piece[0]))
        {
            piece.RemoveAt(0);
        }

        return piece;

        bool IsEdge(QuotedItem item) => item.Kind == QuotedItemKind.Inserted || (item.Token >= 0 && !words.IsWord(item.Token));
    }

    private static bool Touch(FoldedWords words, int left, int right) => words.InSource(left, left).End == words.InSource(right, right).Start;

    private static char Mark(FoldedWords words, int i) => i < words.Count && !words.IsWord(i) ? words.Word(i)[0] : '\0';
}
