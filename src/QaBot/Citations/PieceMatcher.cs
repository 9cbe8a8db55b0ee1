namespace QaBot.Citations;

/// <summary>Finds a piece of a quotation in a text, token by token.</summary>
internal static class PieceMatcher
{
    private const int MostInserted = 6;

    /// <summary>The places at which the piece stands, from the token <paramref name="from"/> on, in order.</summary>
    /// <param name="quoted">The quotation's tokens.</param>
    /// <param name="piece">What the piece demands.</param>
    /// <param name="text">Where to look.</param>
    /// <param name="from">The first token that may begin a match.</param>
    public static IEnumerable<PieceMatch> All(FoldedWords quoted, IReadOnlyList<QuotedItem> piece, FoldedWords text, int from = 0)
    {
        for (var start = from; start < text.Count; start++)
        {
            if (Begins(quoted, piece[0], text, start) && End(quoted, piece, text, start) is { } end)
            {
                var sameCase = piece[0].Token < 0 || quoted.Word(piece[0].Token).SequenceEqual(text.Word(start));
                yield return new(start, end - 1, sameCase);
            }
        }
    }

    /// <summary>How many items from the beginning of the piece on stand in the text together, and where they do; the most that stand anywhere.</summary>
    public static (int Items, int Start) LongestPrefix(FoldedWords quoted, IReadOnlyList<QuotedItem> piece, FoldedWords text)
    {
        var best = (Items: 0, Start: -1);
        for (var start = 0; start < text.Count; start++)
        {
            var items = 0;
            while (items < piece.Count && start + items < text.Count
                && (items == 0 ? Begins(quoted, piece[0], text, start) : Matches(quoted, piece[items], text, start + items)))
            {
                items++;
            }

            best = items > best.Items ? (items, start) : best;
        }

        return best;
    }

    /// <summary>The same from the end of the piece backwards; the start is that of the first item that stands there.</summary>
    public static (int Items, int Start) LongestSuffix(FoldedWords quoted, IReadOnlyList<QuotedItem> piece, FoldedWords text)
    {
        var best = (Items: 0, Start: -1);
        for (var end = text.Count - 1; end >= 0; end--)
        {
            var items = 0;
            while (items < piece.Count && end >= items && Matches(quoted, piece[^(items + 1)], text, end - items))
            {
                items++;
            }

            best = items > best.Items ? (items, end - items + 1) : best;
        }

        return best;
    }

    /// <summary>The token behind the match that begins at <paramref name="start"/>: all positions that can be reached are followed at once.</summary>
    private static int? End(FoldedWords quoted, IReadOnlyList<QuotedItem> piece, FoldedWords text, int start)
    {
        var reached = new SortedSet<int> { start + 1 };
        for (var i = 1; i < piece.Count && reached.Count > 0; i++)
        {
            var next = new SortedSet<int>();
            foreach (var at in reached)
            {
                if (piece[i].Kind == QuotedItemKind.Inserted)
                {
                    next.UnionWith(Enumerable.Range(at, MostInserted + 1).Where(position => position <= text.Count));
                }
                else if (at < text.Count && Matches(quoted, piece[i], text, at))
                {
                    next.Add(at + 1);
                }
            }

            reached = next;
        }

        return reached.Count > 0 ? reached.Min : null;
    }

    /// <summary>The first word may be in another case: quotations are fitted into sentences.</summary>
    private static bool Begins(FoldedWords quoted, QuotedItem item, FoldedWords text, int at) =>
        item.Kind == QuotedItemKind.Token ? quoted.Key(item.Token) == text.Key(at) : Matches(quoted, item, text, at);

    private static bool Matches(FoldedWords quoted, QuotedItem item, FoldedWords text, int at) => item.Kind switch
    {
        QuotedItemKind.Token => quoted.Key(item.Token) == text.Key(at) && quoted.Word(item.Token).SequenceEqual(text.Word(at)),
        QuotedItemKind.PartialWord => text.IsWord(at) && text.Word(at).Length >= item.Prefix.Length + item.Suffix.Length
            && text.Word(at).StartsWith(item.Prefix, StringComparison.Ordinal) && text.Word(at).EndsWith(item.Suffix, StringComparison.Ordinal),
        _ => false,
    };
}

/// <summary>Where a piece of a quotation stands.</summary>
/// <param name="First">The first token of the text.</param>
/// <param name="Last">The last one.</param>
/// <param name="SameCase">Whether its first word is in the same case.</param>
internal readonly record struct PieceMatch(int First, int Last, bool SameCase);
