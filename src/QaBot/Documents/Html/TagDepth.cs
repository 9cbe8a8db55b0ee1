using System.Text;

namespace QaBot.Documents.Html;

/// <summary>Leaves out tags that are nested deeper than any page needs; a parser's work grows with the square of the depth.</summary>
internal static class TagDepth
{
    private const int Deepest = 250;

    // These close each other or hold nothing, so that leaving out their end tags nests nothing.
    private static readonly HashSet<string> NeverNest = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "optgroup", "br", "hr", "img", "input", "meta", "link", "source", "col", "area",
        "base", "embed", "param", "track", "wbr", "path", "rect", "circle", "use", "html", "head", "body",
    };

    /// <summary>The page with at most a few hundred nested elements; the same string if there are no more.</summary>
    public static string Limit(string page)
    {
        var kept = new StringBuilder();
        var depth = 0;
        var copied = 0;
        for (var open = page.IndexOf('<', StringComparison.Ordinal); open >= 0 && open + 1 < page.Length;)
        {
            var close = page.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            var isEnd = page[open + 1] == '/';
            if (Name(page, open + (isEnd ? 2 : 1)) is { Length: > 0 } name && page[close - 1] != '/' && !NeverNest.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                if (depth + (isEnd ? 1 : 0) > Deepest)
                {
                    kept.Append(page, copied, open - copied).Append(' ');
                    copied = close + 1;
                }
            }

            open = page.IndexOf('<', close);
        }

        return copied == 0 ? page : kept.Append(page, copied, page.Length - copied).ToString();
    }

    private static ReadOnlySpan<char> Name(string page, int start)
    {
        var end = start;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || page[end] == '-'))
        {
            end++;
        }

        return start < page.Length && char.IsAsciiLetter(page[start]) ? page.AsSpan(start, end - start) : [];
    }
}
