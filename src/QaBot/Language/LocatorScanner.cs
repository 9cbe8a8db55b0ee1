namespace QaBot.Language;

/// <summary>Reads the pieces of a locator; a piece that is not there leaves the position as it was.</summary>
internal sealed class LocatorScanner(string text)
{
    private const int LongestWord = 40;

    public int Position { get; set; }

    /// <summary>A unit's sign, word or short form with its full stop.</summary>
    public LocatorUnit? ReadUnit(LocatorUnit? within)
    {
        var start = SkipSpaces(Position);
        if (start < text.Length && text[start] == '§')
        {
            Position = start + (start + 1 < text.Length && text[start + 1] == '§' ? 2 : 1);
            return LocatorUnit.Section;
        }

        var word = Letters(start);
        var end = start + word.Length;
        var dotted = end < text.Length && text[end] == '.';
        if (word.Length == 0 || LocatorWords.Unit(word, dotted, within) is not { } unit)
        {
            return null;
        }

        Position = dotted ? end + 1 : end;
        return unit;
    }

    /// <summary>The number that belongs to a unit: digits, a letter, a Roman numeral or a number word.</summary>
    public string? ReadNumber(LocatorUnit unit)
    {
        var start = SkipSpaces(Position);
        if (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            return Take(start, DigitsEnd(start));
        }

        var word = Letters(start);
        if (start == Position && unit != LocatorUnit.Section)
        {
            return null;
        }

        if (word.Length == 1 && unit is LocatorUnit.Letter or LocatorUnit.Annex && !IsWordAt(start + 1))
        {
            return Take(start, start + 1);
        }

        if (unit is not (LocatorUnit.Letter or LocatorUnit.Page) && RomanNumeral.Read(word) is not null && !IsWordAt(start + word.Length))
        {
            return Take(start, start + word.Length);
        }

        if (LocatorWords.Digits(word) is { } digits && text[Position - 1] != '.')
        {
            Position = start + word.Length;
            return digits;
        }

        return null;
    }

    /// <summary>The end of a range, "–5" or "bis 5"; "f." and "ff." are passed over.</summary>
    public string? ReadRangeEnd(LocatorUnit unit)
    {
        var mark = Position;
        var at = SkipSpaces(Position);
        if (at < text.Length && text[at] is '-' or '–' or '—')
        {
            Position = at + 1;
        }
        else if (!SkipWord("bis", "to"))
        {
            if (SkipWord("f", "ff") && Position < text.Length && text[Position] == '.')
            {
                Position++;
            }

            return null;
        }

        at = SkipSpaces(Position);
        if (at < text.Length && char.IsAsciiDigit(text[at]) && unit != LocatorUnit.Letter)
        {
            return Take(at, DigitsEnd(at));
        }

        Position = mark;
        return null;
    }

    /// <summary>A Roman numeral of I, V and X, in digits.</summary>
    public string? ReadRoman()
    {
        var start = SkipSpaces(Position);
        var word = Letters(start);
        if (start == Position || word.Any(c => c is not ('I' or 'V' or 'X')) || RomanNumeral.Read(word) is not { } value || IsWordAt(start + word.Length))
        {
            return null;
        }

        Position = start + word.Length;
        return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>One or two digits that stand alone.</summary>
    public string? ReadBareDigits()
    {
        var start = SkipSpaces(Position);
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return start > Position && end - start is 1 or 2 && !IsWordAt(end) ? Take(start, end) : null;
    }

    /// <summary>The work's name: a short form ("BUrlG", "SGB V"), or after "des", "der", "vom" a law's or contract's full name.</summary>
    public string? ReadWork()
    {
        var mark = Position;
        var afterArticle = SkipWord("des", "der", "vom", "dem", "of", "the");
        var start = SkipSpaces(Position);
        var end = start;
        while (end < text.Length && end - start < LongestWord && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        var word = text[start..end];
        if (start == mark || word.Length == 0 || !LocatorWords.IsWork(word, afterArticle))
        {
            Position = mark;
            return null;
        }

        Position = end;
        return word == "SGB" && ReadRomanAsWritten() is { } book ? $"SGB {book}" : LocatorWords.Nominative(word);
    }

    /// <summary>Passes over one of some words, with the space before it.</summary>
    public bool SkipWord(params ReadOnlySpan<string> words)
    {
        var start = SkipSpaces(Position);
        var word = Letters(start);
        if (word.Length == 0 || !words.Contains(word) || IsWordAt(start + word.Length))
        {
            return false;
        }

        Position = start + word.Length;
        return true;
    }

    /// <summary>Passes over a comma.</summary>
    public void SkipComma()
    {
        var at = SkipSpaces(Position);
        Position = at < text.Length && text[at] == ',' ? at + 1 : Position;
    }

    private string? ReadRomanAsWritten()
    {
        var start = SkipSpaces(Position);
        var word = Letters(start);
        return RomanNumeral.Read(word) is not null && !IsWordAt(start + word.Length) ? Take(start, start + word.Length) : null;
    }

    /// <summary>Digits with dotted parts and one small letter: "5", "4.2", "34a", "34 a" before a further part.</summary>
    private int DigitsEnd(int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord
            && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end < text.Length && char.IsAsciiLetterLower(text[end]) && !IsWordAt(end + 1) ? end + 1 : end;
    }

    private string Take(int start, int end)
    {
        Position = end;
        return text[start..end];
    }

    private string Letters(int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private bool IsWordAt(int index) => index < text.Length && char.IsLetterOrDigit(text[index]);

    /// <summary>Passes over at most a few spaces, so that a page of blanks costs nothing.</summary>
    private int SkipSpaces(int index)
    {
        for (var n = 0; n < 4 && index < text.Length && char.IsWhiteSpace(text[index]); n++)
        {
            index++;
        }

        return index;
    }
}
