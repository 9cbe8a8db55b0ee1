namespace QaBot.Citations;

/// <summary>
/// Finds what stands between quotation marks: „…“, “…”, »…«, «…», "…", ‚…‘, ‘…’, ›…‹, nested ones too. Apostrophes and inch
/// signs are none. One pass; a mark that is never closed opens nothing.
/// </summary>
internal sealed class QuotationMarks
{
    private const int Longest = 3000;

    private readonly string _text;
    private readonly List<(char Mark, int At)> _open = [];
    private readonly List<TextSpan> _found = [];
    private TextSpan _within;

    private QuotationMarks(string text) => _text = text;

    /// <summary>The quotations in some blocks of a text, without their marks, in the order in which they begin.</summary>
    public static IReadOnlyList<TextSpan> In(string text, IEnumerable<TextSpan> blocks)
    {
        var marks = new QuotationMarks(text);
        foreach (var block in blocks)
        {
            marks.Enter(block);
            for (var i = block.Start; i < block.End; i++)
            {
                marks.Read(i);
            }
        }

        return [.. marks._found.OrderBy(span => span.Start)];
    }

    /// <summary>What „ or » began may go on in the next line; of other marks one cannot tell whether they open or close.</summary>
    private void Enter(TextSpan block)
    {
        var between = _text.AsSpan(_within.End, Math.Max(0, block.Start - _within.End));
        _open.RemoveAll(open => open.Mark is not ('„' or '»' or '«'));
        if (between.Count('\n') > 1)
        {
            _open.Clear();
        }

        _within = block;
    }

    private void Read(int i)
    {
        var c = _text[i];
        if (c == '\n' && IsBlankLine(i + 1))
        {
            _open.Clear();
        }
        else if (IsMark(c) && !IsApostrophe(i))
        {
            var opener = _open.FindLastIndex(open => Closes(c, open.Mark));
            if (opener >= 0 && CanClose(i))
            {
                Close(opener, i);
            }
            else if (Opens(c) && CanOpen(i))
            {
                _open.Add((c, i));
            }
        }
    }

    private void Close(int opener, int end)
    {
        var start = _open[opener].At + 1;
        _open.RemoveRange(opener, _open.Count - opener);
        if (end > start && end - start <= Longest)
        {
            _found.Add(new(start, end));
        }
    }

    private static bool IsMark(char c) => c is '"' or '„' or '“' or '”' or '»' or '«' or '‚' or '‘' or '’' or '›' or '‹';

    private static bool Opens(char c) => c is not ('”' or '’');

    private static bool Closes(char c, char open) => open switch
    {
        '„' => c is '“' or '”',
        '“' => c == '”',
        '»' => c == '«',
        '«' => c == '»',
        '‚' => c is '‘' or '’',
        '‘' => c == '’',
        '›' => c == '‹',
        '‹' => c == '›',
        _ => c == open,
    };

    /// <summary>A mark opens before a word, and a straight one only after a space or bracket: 5" is a length.</summary>
    private bool CanOpen(int i)
    {
        var before = i > _within.Start ? _text[i - 1] : ' ';
        return i + 1 < _within.End && !char.IsWhiteSpace(_text[i + 1])
            && (_text[i] != '"' || char.IsWhiteSpace(before) || char.IsPunctuation(before) || IsMark(before));
    }

    private bool CanClose(int i) => _text[i] != '"' || i == _within.Start || !char.IsWhiteSpace(_text[i - 1]);

    private bool IsApostrophe(int i) => _text[i] is '’' or '‘' && i > _within.Start && i + 1 < _within.End
        && char.IsLetterOrDigit(_text[i - 1]) && char.IsLetterOrDigit(_text[i + 1]);

    private bool IsBlankLine(int i)
    {
        while (i < _within.End && _text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        return i < _within.End && _text[i] == '\n';
    }
}
