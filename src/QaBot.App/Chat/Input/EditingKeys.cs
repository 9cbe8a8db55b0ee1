namespace QaBot.App.Chat.Input;

/// <summary>Which key does what to the text being typed, as in bash and in the text fields of Windows and macOS.</summary>
internal static class EditingKeys
{
    /// <summary>Applies an editing key. False if it is none.</summary>
    public static bool Apply(ConsoleKeyInfo key, LineBuffer buffer)
    {
        var edit = key.Modifiers switch
        {
            ConsoleModifiers.Control => WithControl(key.Key),
            ConsoleModifiers.Alt => WithAlt(key.Key),
            _ => Alone(key.Key, key.KeyChar),
        };
        edit?.Invoke(buffer);
        return edit is not null;
    }

    private static Action<LineBuffer>? Alone(ConsoleKey key, char c) => key switch
    {
        ConsoleKey.Backspace => static b => b.Backspace(),
        ConsoleKey.Delete => static b => b.Delete(),
        ConsoleKey.LeftArrow => static b => b.Left(),
        ConsoleKey.RightArrow => static b => b.Right(),
        ConsoleKey.Home => static b => b.Home(),
        ConsoleKey.End => static b => b.End(),
        ConsoleKey.Escape => static b => b.Set(""),
        _ => c == '\u007F' ? static b => b.Backspace() : null,
    };

    private static Action<LineBuffer>? WithControl(ConsoleKey key) => key switch
    {
        ConsoleKey.A => static b => b.Home(),
        ConsoleKey.E => static b => b.End(),
        ConsoleKey.B => static b => b.Left(),
        ConsoleKey.F => static b => b.Right(),
        ConsoleKey.LeftArrow => static b => b.WordLeft(),
        ConsoleKey.RightArrow => static b => b.WordRight(),
        ConsoleKey.H => static b => b.Backspace(),
        ConsoleKey.D => static b => b.Delete(),
        ConsoleKey.U => static b => b.CutToStart(),
        ConsoleKey.K => static b => b.CutToEnd(),
        ConsoleKey.W or ConsoleKey.Backspace => static b => b.CutWordLeft(),
        ConsoleKey.Delete => static b => b.CutWordRight(),
        ConsoleKey.Y => static b => b.Paste(),
        _ => null,
    };

    private static Action<LineBuffer>? WithAlt(ConsoleKey key) => key switch
    {
        ConsoleKey.B or ConsoleKey.LeftArrow => static b => b.WordLeft(),
        ConsoleKey.F or ConsoleKey.RightArrow => static b => b.WordRight(),
        ConsoleKey.Backspace => static b => b.CutWordLeft(),
        ConsoleKey.D or ConsoleKey.Delete => static b => b.CutWordRight(),
        _ => null,
    };
}
