using QaBot.Documents.PlainText;

namespace QaBot.Documents.Pdf;

/// <summary>Joins the lines of all pages to headings, paragraphs, items and rows.</summary>
internal sealed class PdfBlocks
{
    private const double LargerThanText = 1.12;
    private const int LongestHeading = 200;

    private readonly CanonicalText _text;
    private readonly IReadOnlyList<PageLines> _pages;
    private readonly HashSet<PageLine> _running;
    private readonly CancellationToken _cancellation;
    private readonly double _bodySize;
    private readonly List<double> _headingSizes;
    private readonly List<PageLine> _open = [];
    private int _page = 1;
    private double? _itemLeft;

    /// <summary>Measures the type of the whole document first, since headings are told by it.</summary>
    public PdfBlocks(CanonicalText text, IReadOnlyList<PageLines> pages, HashSet<PageLine> running, CancellationToken cancellation)
    {
        (_text, _pages, _running, _cancellation) = (text, pages, running, cancellation);
        var lines = pages.SelectMany(page => page.Lines).Where(line => !running.Contains(line)).ToList();
        _bodySize = lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;
        _headingSizes = [.. lines.Select(line => line.Size).Where(size => size >= _bodySize * LargerThanText).Distinct().OrderDescending().Take(6)];
    }

    /// <summary>Adds all blocks; a paragraph that runs over a page's end stays one.</summary>
    public void Add()
    {
        foreach (var page in _pages)
        {
            var lines = page.Lines.Where(line => !_running.Contains(line)).ToList();
            for (var i = 0; i < lines.Count;)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (ColumnTable.LengthAt(lines, i) is > 0 and var rows)
                {
                    Flush();
                    ColumnTable.Add(_text, lines.GetRange(i, rows), page.Number);
                    i += rows;
                    continue;
                }

                if (_open.Count > 0 && !GoesOn(_open[^1], lines[i], samePage: i > 0))
                {
                    Flush();
                }

                _page = _open.Count == 0 ? page.Number : _page;
                _open.Add(lines[i]);
                i++;
            }
        }

        Flush();
    }

    private bool GoesOn(PageLine line, PageLine next, bool samePage)
    {
        if (Math.Abs(line.Size - next.Size) > 0.6 || (LevelOf(line) > 0) != (LevelOf(next) > 0) || ListMark.Of(next.Text) is not null || ContentsLine.IsMatch(line.Text))
        {
            return false;
        }

        // On the next page or column only a sentence that has not ended goes on.
        var drop = line.Bottom - next.Bottom;
        if (!samePage || drop <= 0)
        {
            return line.Text[^1] is not ('.' or '!' or '?' or ':' or ';') && LevelOf(line) == 0 && (char.IsLower(next.Text[0]) || line.Text[^1] is '-' or ',');
        }

        var inItem = ListMark.Of(_open[0].Text) is not null;
        var indented = next.Left > line.Left + (line.Size * 0.8) && !inItem;
        return drop <= line.Size * 1.75 && !indented && !EndsShort(line, next);
    }

    // A line whose end leaves room for the next line's first word was the last of its paragraph.
    private bool EndsShort(PageLine line, PageLine next)
    {
        var right = _open.Max(open => open.Right);
        var room = Math.Max(right, next.Right) - line.Right;
        return line.Text[^1] is '.' or '!' or '?' or ':' && room > next.Words[0].Right - next.Words[0].Left + (line.Size * 2);
    }

    private int LevelOf(PageLine line) => line.Size >= _bodySize * LargerThanText ? _headingSizes.IndexOf(line.Size) + 1 : line.IsBold && line.Text.Length <= 100 && line.Text[^1] is not ('.' or ',' or ';') ? _headingSizes.Count + 1 : 0;

    private void Flush()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var content = LineJoin.Of(_open.Select(line => line.Text));
        var level = _open.TrueForAll(line => LevelOf(line) > 0) && content.Length <= LongestHeading ? Math.Clamp(LevelOf(_open[0]), 1, 6) : 0;
        var mark = ListMark.Of(content);
        if (ContentsLine.IsMatch(content))
        {
            _text.Add(BlockKind.Paragraph, content, page: _page, boilerplate: true);
        }
        else if (level > 0)
        {
            _text.Add(BlockKind.Heading, content, level, _page);
        }
        else if (mark is { } item)
        {
            _itemLeft = _open[0].Left;
            _text.Add(BlockKind.ListItem, item.IsNumber ? content : content[item.Length..], 1, _page);
        }
        else
        {
            _itemLeft = _open[0].Left > _itemLeft + (_open[0].Size * 0.8) ? _itemLeft : null;
            _text.Add(BlockKind.Paragraph, content, _itemLeft is null ? 0 : 1, _page);
        }

        _open.Clear();
    }
}
