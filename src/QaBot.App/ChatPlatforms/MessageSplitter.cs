using System.Text.RegularExpressions;

namespace QaBot.App.ChatPlatforms;

/// <summary>Splits a long answer into messages at the best border there is: paragraph, line, sentence, word.</summary>
internal static partial class MessageSplitter
{
    /// <summary>
    /// The pieces, none longer than <paramref name="limit"/> by <paramref name="measure"/>; together they are the whole text
    /// but for white space at the borders.
    /// </summary>
    /// <param name="text">The answer's text.</param>
    /// <param name="limit">The longest piece; well above the length of a rendered character.</param>
    /// <param name="measure">How long a piece is once rendered.</param>
    public static IReadOnlyList<string> Split(string text, int limit, Func<string, int> measure)
    {
        var pieces = new List<string>();
        var rest = text;
        while (rest.Length > 0)
        {
            var end = EndOfPiece(rest, limit, measure);
            if (rest[..end].Trim() is { Length: > 0 } piece)
            {
                pieces.Add(piece);
            }

            rest = rest[end..];
        }

        return pieces.Count > 0 ? pieces : [""];
    }

    private static int EndOfPiece(string text, int limit, Func<string, int> measure)
    {
        if (text.Length <= limit && measure(text) <= limit)
        {
            return text.Length;
        }

        var room = Math.Min(limit, text.Length - 1);
        while (true)
        {
            var end = BorderBefore(text, room);
            if (measure(text[..end]) <= limit || end <= 2)
            {
                return end;
            }

            room = Math.Max(2, room * 3 / 4);
        }
    }

    private static int BorderBefore(string text, int room)
    {
        var window = text[..room];
        foreach (var border in (ReadOnlySpan<Regex>)[ParagraphEnd(), LineEnd(), SentenceEnd(), WordEnd()])
        {
            for (var match = border.Match(window); match.Success; match = match.NextMatch())
            {
                var end = match.Index + match.Length;
                if (end > room / 3 && !InsideBold(text, end))
                {
                    return end;
                }
            }
        }

        // One endless word: cut, but never between the halves of a surrogate pair.
        return room > 1 && char.IsLowSurrogate(text[room]) ? room - 1 : room;
    }

    private static bool InsideBold(string text, int end) => BoldMark().Count(text[..end]) % 2 == 1;

    [GeneratedRegex(@"\n\s*\n", RegexOptions.RightToLeft)]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex(@"\n", RegexOptions.RightToLeft)]
    private static partial Regex LineEnd();

    /// <summary>The white space behind a sentence and its citation numbers, but not behind "z. B." or "12. September".</summary>
    [GeneratedRegex("""([!?…]|(?<=\p{L}{2})\.)["“”«»)]*(\s?\[[0-9]{1,3}\])*\s+""", RegexOptions.RightToLeft)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+", RegexOptions.RightToLeft)]
    private static partial Regex WordEnd();

    [GeneratedRegex(@"\*\*")]
    private static partial Regex BoldMark();
}
