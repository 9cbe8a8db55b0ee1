using System.Text;

namespace QaBot.Citations;

/// <summary>
/// Links to the quoted words of a published page by a text fragment, <c>#:~:text=[prefix-,]start[,end][,-suffix]</c>
/// (URL Fragment Text Directives, WICG): the browser scrolls there and marks them.
/// </summary>
internal static class TextFragment
{
    private const int LongestWhole = 120;
    private const int EdgeWords = 5;
    private const int ContextWords = 3;
    private const int MostContextWords = 12;
    private const int LongestContext = 200;

    /// <summary>The link, or <see langword="null"/> where the document states no http address.</summary>
    /// <param name="address">The address of the published document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="span">The quoted words.</param>
    public static string? Link(string? address, string text, TextSpan span)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var page = uri.AbsoluteUri;
        var directive = page.IndexOf(":~:", StringComparison.Ordinal);
        page = (directive < 0 ? page : page[..directive]).TrimEnd('#');
        return page + (page.Contains('#', StringComparison.Ordinal) ? "" : "#") + ":~:text=" + Directive(text, span);
    }

    private static string Directive(string text, TextSpan span)
    {
        var quote = span.In(text);
        var words = Words(quote);
        // A directive's piece may not run over the end of a block, so what spans lines is given by its two ends.
        var whole = words.Count <= 2 * EdgeWords || (quote.Length <= LongestWhole && !quote.Contains('\n', StringComparison.Ordinal));
        var target = whole
            ? Encode(string.Join(' ', words))
            : Encode(string.Join(' ', words.Take(EdgeWords))) + "," + Encode(string.Join(' ', words.TakeLast(EdgeWords)));
        var start = whole ? quote : string.Join(' ', words.Take(EdgeWords));
        if (!IsTwice(text, start))
        {
            return target;
        }

        var (before, after) = (Words(LineBefore(text, span.Start)), Words(LineAfter(text, span.End)));
        var (prefix, suffix) = ("", "");
        for (var n = ContextWords; n == ContextWords || (n <= MostContextWords && IsTwice(text, $"{prefix} {start}{(whole ? " " + suffix : "")}")); n *= 2)
        {
            (prefix, suffix) = (string.Join(' ', before.TakeLast(n)), string.Join(' ', after.Take(n)));
        }

        return (prefix.Length > 0 ? Encode(prefix) + "-," : "") + target + (suffix.Length > 0 ? ",-" + Encode(suffix) : "");
    }

    private static bool IsTwice(string text, string words) => QuotationFinder.FindAll(text, words).Skip(1).Any();

    /// <summary>Percent-encodes everything but letters, digits and a few marks; "-", "&amp;" and "," have a meaning of their own in a directive.</summary>
    private static string Encode(string words)
    {
        var encoded = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(words))
        {
            var c = (char)value;
            _ = char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' ? encoded.Append(c) : encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>The line up to an offset, or the line before if it begins there: a prefix may stand in another block.</summary>
    private static string LineBefore(string text, int offset)
    {
        var before = text.AsSpan(Math.Max(0, offset - LongestContext), Math.Min(offset, LongestContext)).TrimEnd();
        return before[(before.LastIndexOf('\n') + 1)..].ToString();
    }

    /// <summary>The line from an offset on, or the next one if it ends there.</summary>
    private static string LineAfter(string text, int offset)
    {
        var after = text.AsSpan(offset, Math.Min(LongestContext, text.Length - offset)).TrimStart();
        var end = after.IndexOf('\n');
        return (end < 0 ? after : after[..end]).ToString();
    }

    private static List<string> Words(string text) =>
        [.. text.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
