namespace QaBot.App.Rendering;

/// <summary>Writes an answer's text as it arrives: "**…**" becomes strong, "[1]" a citation's number; a mark may be cut anywhere between pieces.</summary>
internal sealed class AnswerText(Flow flow)
{
    private string _held = "";
    private bool _isStrong;

    /// <summary>Adds a piece.</summary>
    public void Write(string piece)
    {
        var text = _held + piece;
        _held = "";
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*')
            {
                if (i + 1 == text.Length)
                {
                    Emit(text[start..i]);
                    _held = "*";
                    return;
                }

                if (text[i + 1] == '*')
                {
                    Emit(text[start..i]);
                    _isStrong = !_isStrong;
                    i++;
                    start = i + 1;
                }
            }
            else if (text[i] == '[')
            {
                var end = i + 1;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                if (end == text.Length && end - i < 6)
                {
                    Emit(text[start..i]);
                    _held = text[i..];
                    return;
                }

                if (end < text.Length && text[end] == ']' && end > i + 1)
                {
                    Emit(text[start..i]);
                    flow.Write(text[i..(end + 1)], Ink.Accent);
                    i = end;
                    start = i + 1;
                }
            }
        }

        Emit(text[start..]);
    }

    /// <summary>Shows what is held back and ends the paragraph.</summary>
    public void End()
    {
        Emit(_held);
        _held = "";
        _isStrong = false;
        flow.End();
    }

    private void Emit(string text)
    {
        if (text.Length > 0)
        {
            flow.Write(text, _isStrong ? Ink.Strong : Ink.Plain);
        }
    }
}
