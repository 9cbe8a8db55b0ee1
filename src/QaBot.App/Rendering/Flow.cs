using System.Globalization;

namespace QaBot.App.Rendering;

/// <summary>A paragraph that arrives in pieces and is broken at words as it comes; a word appears once it is complete.</summary>
internal sealed class Flow(Terminal terminal, int indent = 0)
{
    private readonly List<(string Text, Ink Ink, string? Link)> _word = [];
    private int _wordWidth;
    private int _column;
    private int _spaces;
    private Ink _spaceInk;

    /// <summary>Whether nothing has been written to the current line.</summary>
    public bool AtLineStart => _column == 0 && _word.Count == 0;

    /// <summary>Adds a piece of text.</summary>
    /// <param name="text">The text; it is made harmless here.</param>
    /// <param name="ink">What it is.</param>
    /// <param name="link">Where a click on it leads.</param>
    public void Write(string text, Ink ink = Ink.Plain, string? link = null)
    {
        var safe = SafeText.Of(text);
        var start = 0;
        for (var i = 0; i < safe.Length; i++)
        {
            if (safe[i] is not (' ' or '\n' or '-'))
            {
                continue;
            }

            var isHyphen = safe[i] == '-';
            Collect(safe[start..(isHyphen ? i + 1 : i)], ink, link);
            start = i + 1;
            if (isHyphen)
            {
                FlushWord();
            }
            else
            {
                Break(safe[i], ink);
            }
        }

        Collect(safe[start..], ink, link);
    }

    /// <summary>Adds a word that is not broken at its hyphens, so that it can be copied.</summary>
    public void WriteWhole(string word, Ink ink) => Collect(SafeText.Line(word), ink, null);

    /// <summary>Shows what is still held back and ends the line.</summary>
    public void End()
    {
        FlushWord();
        _spaces = 0;
        NewLine();
        terminal.Flush();
    }

    /// <summary>Shows what is still held back, without ending the line.</summary>
    public void Flush()
    {
        FlushWord();
        terminal.Flush();
    }

    private void Break(char c, Ink ink)
    {
        FlushWord();
        if (c == '\n')
        {
            _spaces = 0;
            NewLine();
            Indent();
            return;
        }

        _spaces++;
        _spaceInk = ink;
    }

    private void Collect(string text, Ink ink, string? link)
    {
        if (text.Length > 0)
        {
            _word.Add((text, ink, link));
            _wordWidth += CellWidth.Of(text);
        }
    }

    private void FlushWord()
    {
        if (_word.Count == 0)
        {
            return;
        }

        var width = terminal.Width;
        if (_column > indent && _column + (long)_spaces + _wordWidth > width)
        {
            _spaces = 0;
            NewLine();
            Indent();
        }

        // Only a mark or a struck-through space looks different from a plain one; colour on spaces would be waste.
        terminal.Put(new string(' ', _spaces), _spaceInk == Ink.Marked && _word[0].Ink == Ink.Marked ? Ink.Marked : Ink.Plain);
        _column += _spaces;
        _spaces = 0;
        foreach (var (text, ink, link) in _word)
        {
            PutBroken(text, ink, link, width);
        }

        _word.Clear();
        _wordWidth = 0;
    }

    // A word longer than a line is cut between characters.
    private void PutBroken(string text, Ink ink, string? link, int width)
    {
        while (_column + (long)CellWidth.Of(text) > width)
        {
            var part = CellWidth.Prefix(text, width - _column);
            if (part.Length == 0)
            {
                if (_column <= indent)
                {
                    part = text[..StringInfo.GetNextTextElementLength(text)];
                }
            }

            terminal.Put(part, ink, link);
            text = text[part.Length..];
            NewLine();
            Indent();
        }

        terminal.Put(text, ink, link);
        _column += CellWidth.Of(text);
    }

    private void NewLine()
    {
        terminal.Line();
        _column = 0;
    }

    private void Indent()
    {
        terminal.Put(new string(' ', indent), Ink.Plain);
        _column = indent;
    }
}
