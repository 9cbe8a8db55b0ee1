using System.Globalization;

namespace QaBot.App.Chat.Input;

/// <summary>The text being typed and the place of the cursor in it; moves by what a reader sees as one character.</summary>
internal sealed class LineBuffer
{
    private string _cut = "";

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The cursor's UTF-16 offset in the text.</summary>
    public int Cursor { get; private set; }

    /// <summary>Replaces the text; the cursor goes to its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>Types <paramref name="text"/> at the cursor.</summary>
    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <summary>Moves one character to the left.</summary>
    public void Left() => Cursor = Before(Cursor);

    /// <summary>Moves one character to the right.</summary>
    public void Right() => Cursor = After(Cursor);

    /// <summary>Moves to the beginning of the word.</summary>
    public void WordLeft() => Cursor = WordStart(Cursor);

    /// <summary>Moves behind the word.</summary>
    public void WordRight() => Cursor = WordEnd(Cursor);

    /// <summary>Moves to the beginning.</summary>
    public void Home() => Cursor = 0;

    /// <summary>Moves to the end.</summary>
    public void End() => Cursor = Text.Length;

    /// <summary>Removes the character before the cursor.</summary>
    public void Backspace()
    {
        // A combining mark typed after its letter is taken back alone, as it was typed.
        var start = Cursor > 1 && CharUnicodeInfo.GetUnicodeCategory(Text[Cursor - 1]) == UnicodeCategory.NonSpacingMark ? Cursor - 1 : Before(Cursor);
        Remove(start, Cursor);
    }

    /// <summary>Removes the character at the cursor.</summary>
    public void Delete() => Remove(Cursor, After(Cursor));

    /// <summary>Cuts everything before the cursor.</summary>
    public void CutToStart() => Cut(0, Cursor);

    /// <summary>Cuts everything from the cursor on.</summary>
    public void CutToEnd() => Cut(Cursor, Text.Length);

    /// <summary>Cuts the word before the cursor, with the white space after it.</summary>
    public void CutWordLeft() => Cut(WordStart(Cursor), Cursor);

    /// <summary>Cuts the word after the cursor.</summary>
    public void CutWordRight() => Cut(Cursor, WordEnd(Cursor));

    /// <summary>Inserts what was cut last.</summary>
    public void Paste() => Insert(_cut);

    private void Cut(int start, int end)
    {
        if (end > start)
        {
            _cut = Text[start..end];
            Remove(start, end);
        }
    }

    private void Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        Cursor = start;
    }

    private int After(int offset) => offset < Text.Length ? offset + StringInfo.GetNextTextElementLength(Text, offset) : offset;

    private int Before(int offset)
    {
        var previous = 0;
        for (var i = 0; i < offset; i = After(i))
        {
            previous = i;
        }

        return previous;
    }

    private int WordStart(int offset)
    {
        while (offset > 0 && !char.IsLetterOrDigit(Text[offset - 1]))
        {
            offset--;
        }

        while (offset > 0 && (char.IsLetterOrDigit(Text[offset - 1]) || char.IsSurrogate(Text[offset - 1])))
        {
            offset--;
        }

        return offset;
    }

    private int WordEnd(int offset)
    {
        while (offset < Text.Length && !char.IsLetterOrDigit(Text[offset]))
        {
            offset++;
        }

        while (offset < Text.Length && (char.IsLetterOrDigit(Text[offset]) || char.IsSurrogate(Text[offset])))
        {
            offset++;
        }

        return offset;
    }
}
