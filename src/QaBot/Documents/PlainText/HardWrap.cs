namespace QaBot.Documents.PlainText;

/// <summary>
/// Tells whether a text's lines were broken at a width, and which of them belong together. A line of a wrapped paragraph
/// is one behind which the next line's first word would not have fitted.
/// </summary>
internal sealed class HardWrap
{
    private const int Narrowest = 30;
    private const int Widest = 132;

    private static readonly HashSet<string> NeverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen", "und", "oder", "für", "mit", "von", "zu", "zur", "zum", "im", "in",
        "auf", "bei", "als", "dass", "sich", "nicht", "wird", "the", "a", "an", "of", "and", "or", "to", "for", "with", "that", "is", "are", "by",
    };

    private readonly string _text;
    private readonly int _width;

    /// <summary>Looks for the width at which <paramref name="lines"/> were broken.</summary>
    public HardWrap(string text, List<TextLine> lines)
    {
        _text = text;
        int pairs = 0, running = 0, filled = 0, width = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            filled++;
            if (i + 1 >= lines.Count || lines[i + 1].IsBlank || EndsSentence(lines[i]) || LabelledLine.IsMatch(lines[i].In(text)))
            {
                continue;
            }

            pairs++;
            if (lines[i].Length is >= Narrowest and <= Widest && RunsOn(lines[i], lines[i + 1]))
            {
                running++;
                width = Math.Max(width, lines[i].Indent + lines[i].Length);
            }
        }

        // Lines that go beyond the width say that there is none; an address that could not be broken is forgiven.
        var wider = lines.Count(line => line.Indent + line.Length > width);
        _width = running * 5 >= pairs && wider * 50 <= filled ? width : 0;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph that <paramref name="line"/> is part of.</summary>
    public bool Joins(TextLine line, TextLine next)
    {
        if (_width == 0 || line.IsBlank || next.IsBlank)
        {
            return false;
        }

        var length = line.Indent + line.Length;
        return (length * 2 > _width && RunsOn(line, next)) || (length + 1 + FirstWord(next).Length > _width - 2 && next.Indent <= line.Indent);
    }

    private bool RunsOn(TextLine line, TextLine next)
    {
        if (EndsSentence(line) || IsAddress(FirstWord(next)))
        {
            return false;
        }

        var end = _text[line.End - 1];
        return char.IsLower(_text[next.Start]) || end is ',' or '-' or '\u00AD' || NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(LastWord(line));
    }

    private bool EndsSentence(TextLine line) => _text[line.End - 1] is '.' or '!' or '?' or ':' or ';' or '|';

    private static bool IsAddress(ReadOnlySpan<char> word) => word.Contains('@') || word.Contains('/') || word[..^1].Contains('.');

    private ReadOnlySpan<char> FirstWord(TextLine line)
    {
        var words = line.In(_text);
        var end = words.IndexOfAny(' ', '\t');
        return end < 0 ? words : words[..end];
    }

    private ReadOnlySpan<char> LastWord(TextLine line)
    {
        var words = line.In(_text);
        return words[(words.LastIndexOfAny(' ', '\t') + 1)..];
    }
}
