using System.Text;
using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>Cuts a text that comes piece by piece into statements: sentences and lines, each with the citation numbers behind it.</summary>
internal sealed class StatementReader
{
    private string _pending = "";

    /// <summary>What has come but is not yet a whole statement.</summary>
    public string Pending => _pending;

    /// <summary>Takes in more text and returns the statements that are now whole.</summary>
    public IEnumerable<string> Append(string text)
    {
        _pending += Clean(text);
        return Take(isEnd: false);
    }

    /// <summary>The statements that are left at the end.</summary>
    public IEnumerable<string> Finish() => Take(isEnd: true);

    private IEnumerable<string> Take(bool isEnd)
    {
        while (EndOfFirst(_pending, isEnd) is { } end)
        {
            var statement = _pending[..end];
            _pending = _pending[end..];
            yield return statement;
        }
    }

    private static int? EndOfFirst(string text, bool isEnd)
    {
        var start = SkipSpace(text, 0);
        if (start == text.Length)
        {
            return null;
        }

        var line = text.IndexOf('\n', start);
        var limit = line < 0 ? text.Length : line;
        var end = SentenceEnd(text, start, limit);
        while (true)
        {
            var next = SkipSpace(text, end, limit);
            if (next >= limit || text[next] is not ('[' or '【'))
            {
                break;
            }

            if (text.AsSpan(next, limit - next).IndexOfAny(']', '】') < 0)
            {
                return isEnd || line >= 0 ? limit : null;
            }

            var length = Statement.MarkLength(text[next..limit]);
            if (length == 0)
            {
                break;
            }

            end = next + length;
            while (end < limit && text[end] is '.' or '!' or '?')
            {
                end++;
            }
        }

        return SkipSpace(text, end, limit) < limit || line >= 0 || isEnd ? end : null;
    }

    /// <summary>Where the first sentence ends; a number that touches its full stop ("Satz.[1]") ends it too.</summary>
    private static int SentenceEnd(string text, int start, int limit)
    {
        var end = SentenceSplitter.Split(text, new(start, limit)) is [var first, ..] ? first.End : limit;
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] is '[' or '【')
            {
                return i + 1;
            }
        }

        return end;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n' || (!char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static int SkipSpace(string text, int i, int limit = int.MaxValue)
    {
        while (i < text.Length && i < limit && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
