using System.Globalization;

namespace QaBot.Documents.PlainText;

/// <summary>Finds the blocks of a plain text by the shape of its lines.</summary>
internal sealed class PlainTextBlocks
{
    private const int LongestHeading = 120;

    private readonly string _text;
    private readonly CancellationToken _cancellation;
    private readonly List<TextLine> _lines;
    private readonly HardWrap _wrap;
    private readonly List<Block> _blocks = [];
    private readonly List<int> _listIndents = [];

    /// <summary>Prepares to read <paramref name="text"/>.</summary>
    public PlainTextBlocks(string text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
        _lines = TextLine.Of(text);
        _wrap = new(text, _lines);
    }

    /// <summary>The blocks in the order of the text.</summary>
    public List<Block> Find()
    {
        for (var i = 0; i < _lines.Count;)
        {
            _cancellation.ThrowIfCancellationRequested();
            i += _lines[i].IsBlank ? 1 : Table(i) is > 0 and var rows ? rows : Underlined(i) ? 2 : TextTable.IsRule(_text, _lines[i]) ? 1 : ListItem(i) is > 0 and var item ? item : Paragraph(i);
        }

        LoneNumbersAreHeadings();
        return _blocks;
    }

    private int Table(int first)
    {
        if (TextTable.At(_text, _lines, first) is not { } table)
        {
            return 0;
        }

        _blocks.AddRange(table.ToBlocks(_text));
        return table.Lines;
    }

    private bool Underlined(int line)
    {
        var title = _lines[line];
        if (line + 1 >= _lines.Count || title.Length > LongestHeading || TextTable.IsRule(_text, title))
        {
            return false;
        }

        var rule = _lines[line + 1];
        if (!TextTable.IsRule(_text, rule) || rule.In(_text).ContainsAnyExcept('=', '-') || rule.Length * 2 < title.Length)
        {
            return false;
        }

        _blocks.Add(new(BlockKind.Heading, new(title.Start, title.End), default) { Level = _text[rule.Start] == '=' ? 1 : 2 });
        return true;
    }

    private int ListItem(int first)
    {
        var line = _lines[first];
        if (ListMark.Of(line.In(_text)) is not { } mark)
        {
            return 0;
        }

        var last = first;
        while (last + 1 < _lines.Count && Continues(first, last, mark))
        {
            last++;
        }

        _blocks.Add(new(BlockKind.ListItem, new(line.Start + (mark.IsNumber ? 0 : mark.Length), _lines[last].End), default) { Level = LevelOf(line.Indent, first) });
        return last - first + 1;
    }

    private bool Continues(int first, int last, ListMark mark)
    {
        var next = _lines[last + 1];
        return !next.IsBlank && ListMark.Of(next.In(_text)) is null && !TextTable.IsRule(_text, next)
            && (next.Indent >= _lines[first].Indent + Math.Min(mark.Length, 2) || _wrap.Joins(_lines[last], next));
    }

    private int LevelOf(int indent, int line)
    {
        if (!IsInList || line == 0)
        {
            _listIndents.Clear();
        }

        while (_listIndents.Count > 0 && _listIndents[^1] > indent)
        {
            _listIndents.RemoveAt(_listIndents.Count - 1);
        }

        if (_listIndents.Count == 0 || _listIndents[^1] < indent)
        {
            _listIndents.Add(indent);
        }

        return _listIndents.Count;
    }

    private bool IsInList => _blocks.Count > 0 && _blocks[^1] is { Kind: BlockKind.ListItem } or { Kind: BlockKind.Paragraph, Level: > 0 };

    private int Paragraph(int first)
    {
        var last = first;
        while (last + 1 < _lines.Count && _wrap.Joins(_lines[last], _lines[last + 1]) && !BeginsSomething(last + 1))
        {
            last++;
        }

        var depth = IsInList ? _listIndents.Count(indent => indent < _lines[first].Indent) : 0;
        _blocks.Add(new(BlockKind.Paragraph, new(_lines[first].Start, _lines[last].End), default) { Level = depth });
        return last - first + 1;
    }

    // Within a paragraph a line may well begin with "12. " or "– "; only a table or a rule ends it for certain.
    private bool BeginsSomething(int line) => TextTable.IsRule(_text, _lines[line]) || TextTable.At(_text, _lines, line) is not null;

    // "1. Einleitung" with no second item beside it, or set apart from a list that begins below it, heads a section; what it is exactly is for the next stage to say.
    private void LoneNumbersAreHeadings()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            var alone = (i == 0 || _blocks[i - 1].Kind != BlockKind.ListItem || (IsApart(i - 1) && Count(_blocks[i - 1]) + 1 != Count(block)))
                && (i + 1 == _blocks.Count || _blocks[i + 1].Kind != BlockKind.ListItem || (IsApart(i) && Count(_blocks[i + 1]) is null or 1));
            if (block.Kind == BlockKind.ListItem && alone && char.IsLetterOrDigit(_text[block.Span.Start]) && ListMark.Of(_text.AsSpan(block.Span.Start, block.Span.Length)) is { IsNumber: true }
                && block.Span.Length <= LongestHeading && _text[block.Span.End - 1] is not ('.' or ';' or ','))
            {
                _blocks[i] = block with { Kind = BlockKind.Paragraph, Level = 0 };
            }
        }
    }

    /// <summary>Whether an empty line stands behind the block.</summary>
    private bool IsApart(int block) => _text.AsSpan(_blocks[block].Span.End.._blocks[block + 1].Span.Start).Count('\n') > 1;

    /// <summary>What a list item counts, from 1, letters as their place in the alphabet; <see langword="null"/> if it counts nothing.</summary>
    private int? Count(Block item)
    {
        var mark = item.Span.In(_text).TrimStart('(');
        var digits = mark.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 ? int.Parse(mark[..Math.Min(digits, 4)], CultureInfo.InvariantCulture)
            : ListMark.Of(item.Span.In(_text)) is { IsNumber: true } && char.IsAsciiLetter(mark[0]) && mark[1] == ')' ? char.ToLowerInvariant(mark[0]) - 'a' + 1
            : null;
    }
}
