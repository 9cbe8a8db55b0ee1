using System.Text;

namespace QaBot.Documents;

/// <summary>
/// Builds the text of a document whose format has no lines: one block a line, a row's cells set apart by a tab, white space
/// inside a block made single spaces, soft hyphens and control characters left out.
/// </summary>
internal sealed class CanonicalText(int limit)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether the text has outgrown its limit; what is added then is dropped.</summary>
    public bool IsFull => _text.Length > limit;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Adds a block; one without any visible character vanishes.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its text.</param>
    /// <param name="level">The depth of a heading, an item or a paragraph within one.</param>
    /// <param name="page">The page, where there are pages.</param>
    /// <param name="boilerplate">Whether the format sets it apart from the article.</param>
    /// <param name="mark">A number that the format counts, to stand before the text; empty if none.</param>
    public void Add(BlockKind kind, string text, int level = 0, int? page = null, bool boilerplate = false, string mark = "")
    {
        var lines = kind == BlockKind.Verbatim ? VerbatimLines(text) : Normalize(text);
        if (lines.Length == 0 || IsFull)
        {
            return;
        }

        var start = NextLine();
        var counted = Normalize(mark) is { Length: > 0 } number ? number + ' ' : "";
        _text.Append(counted).Append(lines);
        _blocks.Add(new(kind, new(start, _text.Length), default) { Level = level, Page = page, IsBoilerplate = boilerplate, Mark = counted.Length });
    }

    /// <summary>Adds a table row; empty cells keep their place, a row of nothing but empty cells vanishes.</summary>
    public void AddRow(BlockKind kind, IReadOnlyList<string> cells, int? page = null, bool boilerplate = false)
    {
        var contents = cells.Select(Normalize).ToList();
        if (contents.TrueForAll(cell => cell.Length == 0) || IsFull)
        {
            return;
        }

        var start = NextLine();
        var spans = new List<TextSpan>();
        for (var i = 0; i < contents.Count; i++)
        {
            if (i > 0)
            {
                _text.Append('\t');
            }

            spans.Add(new(_text.Length, _text.Length + contents[i].Length));
            _text.Append(contents[i]);
        }

        _blocks.Add(new(kind, new(start, _text.Length), default) { Cells = spans, Page = page, IsBoilerplate = boilerplate });
    }

    /// <summary>The text with its white space made single spaces and without characters that nobody sees.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = true;
            }
            else if (IsVisible(rune))
            {
                if (gap && result.Length > 0)
                {
                    result.Append(' ');
                }

                gap = false;
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    // EnumerateRunes has already put U+FFFD in the place of lone surrogates.
    private static bool IsVisible(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xAD or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF);

    private static string VerbatimLines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select(line => string.Concat(line.EnumerateRunes().Where(rune => rune.Value == '\t' || IsVisible(rune)).Select(rune => rune.ToString())).TrimEnd())
            .ToList();
        return string.Join('\n', lines).Trim('\n');
    }

    private int NextLine()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        return _text.Length;
    }
}
