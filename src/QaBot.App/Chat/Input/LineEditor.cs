using System.Globalization;
using System.Text;
using QaBot.App.Rendering;

namespace QaBot.App.Chat.Input;

/// <summary>Reads a line from the keyboard: cursor keys, history, completion, cut and paste; each key redraws in one write.</summary>
/// <param name="strokes">The keys.</param>
/// <param name="terminal">Where the line is shown.</param>
/// <param name="history">What was typed before.</param>
/// <param name="complete">The completions of a text, best first.</param>
internal sealed class LineEditor(KeyStrokes strokes, Terminal terminal, InputHistory history, Func<string, IReadOnlyList<string>> complete)
{
    private const string Prompt = "› ";
    private readonly LineBuffer _buffer = new();
    private readonly StringBuilder _surrogates = new();
    private IReadOnlyList<string> _completions = [];
    private int _completion;
    private int _row;
    private string _placeholder = "";

    /// <summary>Reads one line.</summary>
    /// <param name="placeholder">Shown faintly while nothing is typed.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ChatLine> ReadAsync(string placeholder, CancellationToken cancellation)
    {
        _buffer.Set("");
        _row = 0;
        _placeholder = placeholder;
        using var quiet = terminal.Hold();
        terminal.Control(KeyStrokes.MarksOn);
        Draw();
        try
        {
            while (await strokes.NextAsync(cancellation) is { } stroke)
            {
                if (stroke.Pasted is { } pasted)
                {
                    _buffer.Insert(SafeText.Of(pasted.ReplaceLineEndings("\n")).TrimEnd('\n'));
                }
                else if (Decide(stroke.Key) is { } line)
                {
                    return line;
                }

                Draw();
            }

            return ChatLine.End;
        }
        finally
        {
            _buffer.End();
            _placeholder = "";
            Draw();
            terminal.Control(KeyStrokes.MarksOff);
            terminal.Line();
            terminal.Flush();
        }
    }

    private ChatLine? Decide(ConsoleKeyInfo key)
    {
        if (KeySource.IsInterrupt(key))
        {
            return _buffer.Text.Length == 0 ? ChatLine.Interrupt : ChatLine.Of("");
        }

        if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } && _buffer.Text.Length == 0)
        {
            return ChatLine.End;
        }

        if (key.Key == ConsoleKey.Enter && !key.Modifiers.HasFlag(ConsoleModifiers.Alt))
        {
            history.Add(_buffer.Text.Trim());
            return ChatLine.Of(_buffer.Text.Trim());
        }

        if (key.Key == ConsoleKey.Tab)
        {
            Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
            return null;
        }

        _completions = [];
        if (!EditingKeys.Apply(key, _buffer))
        {
            Browse(key);
        }

        return null;
    }

    private void Browse(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers == ConsoleModifiers.Control;
        var line = key.Key switch
        {
            ConsoleKey.UpArrow => history.Previous(_buffer.Text),
            ConsoleKey.P when isControl => history.Previous(_buffer.Text),
            ConsoleKey.DownArrow => history.Next(),
            ConsoleKey.N when isControl => history.Next(),
            _ => null,
        };
        if (line is not null)
        {
            _buffer.Set(line);
        }
        else if (key is { Key: ConsoleKey.L, Modifiers: ConsoleModifiers.Control })
        {
            terminal.Control("\e[H\e[2J");
            _row = 0;
        }
        else if (key.KeyChar >= ' ' && key.KeyChar != '\u007F' && (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) is 0 or (ConsoleModifiers.Control | ConsoleModifiers.Alt))
        {
            Type(key.KeyChar);
        }
        else if (key.Key == ConsoleKey.Enter)
        {
            _buffer.Insert("\n");
        }
    }

    // A character outside the basic plane arrives as two keys.
    private void Type(char c)
    {
        _surrogates.Append(c);
        if (!char.IsHighSurrogate(c))
        {
            _buffer.Insert(SafeText.Of(_surrogates.ToString()));
            _surrogates.Clear();
        }
    }

    private void Complete(int step)
    {
        if (_completions.Count == 0)
        {
            _completions = complete(_buffer.Text);
            _completion = step > 0 ? -1 : 0;
        }

        if (_completions.Count > 0)
        {
            _completion = (_completion + step + _completions.Count) % _completions.Count;
            _buffer.Set(_completions[_completion]);
        }
    }

    private void Draw()
    {
        var width = terminal.Width + 1;
        var picture = LinePicture.Of(_buffer, Prompt.Length, width);
        terminal.Control("\e[?25l\r" + Move(_row, 'A'));
        terminal.Put(Prompt, Ink.Accent);
        for (var row = 0; row < picture.Rows.Count; row++)
        {
            terminal.Control(row > 0 ? "\e[K\r\n" : "");
            terminal.Put(picture.Rows[row], Ink.Plain);
        }

        if (_buffer.Text.Length == 0)
        {
            terminal.Put(CellWidth.Prefix(_placeholder, width - Prompt.Length - 1), Ink.Faint);
        }

        // Clearing from the corner of the screen would push the line into the history of some terminals, with each key.
        terminal.Control("\e[J" + Move(picture.Rows.Count - 1 - picture.CursorRow, 'A') + "\r" + Move(picture.CursorColumn, 'C') + "\e[?25h");
        terminal.Flush();
        _row = picture.CursorRow;
    }

    private static string Move(int by, char direction) => by > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{by}{direction}") : "";
}
