using System.Threading.Channels;
using QaBot.App.Chat.Input;
using QaBot.App.Rendering;

namespace QaBot.Tests.App.Chat;

public sealed class KeyboardTests : IDisposable
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly StringWriter _screen = new();

    [Fact]
    public async Task A_typed_question_is_sent_with_enter()
    {
        Type("Was heißt „Größe“?\r");

        Assert.Equal(ChatLine.Of("Was heißt „Größe“?"), await ReadAsync());
    }

    [Fact]
    public async Task A_pasted_text_of_several_lines_is_one_question()
    {
        Type("\e[200~Erste Zeile\rZweite\tZeile\e[201~!\r");

        Assert.Equal("Erste Zeile\nZweite Zeile!", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Escape_clears_the_line()
    {
        Type("falsch\e");
        var reading = ReadAsync();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Type("richtig\r");

        Assert.Equal("richtig", (await reading).Text);
    }

    [Fact]
    public async Task The_arrow_keys_bring_earlier_lines_back_and_keep_what_was_being_typed()
    {
        var history = new InputHistory(null);
        history.Add("eins");
        history.Add("zwei");
        Type("drei");
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.DownArrow);
        Press(ConsoleKey.DownArrow);
        Type("!\r");
        Assert.Equal("drei!", (await ReadAsync(history)).Text);

        Press(ConsoleKey.UpArrow);
        Press(ConsoleKey.UpArrow);
        Type("\r");
        Assert.Equal("zwei", (await ReadAsync(history)).Text);
    }

    [Fact]
    public async Task Tab_completes_commands_in_turn()
    {
        Type("/qu\t\t\r");

        Assert.Equal("/quellen", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Control_c_clears_a_line_and_interrupts_an_empty_one()
    {
        Type("abc\u0003");
        Assert.Equal(ChatLine.Of(""), await ReadAsync());
        Type("\u0003");
        Assert.Equal(ChatLine.Interrupt, await ReadAsync());
        Type("\u0004");
        Assert.Equal(ChatLine.End, await ReadAsync());
    }

    [Fact]
    public void A_long_line_wraps_under_its_beginning_and_never_fills_the_last_column()
    {
        var buffer = new LineBuffer();
        buffer.Insert(new string('ä', 50) + "日本");

        var picture = LinePicture.Of(buffer, promptWidth: 2, width: 20);

        Assert.All(picture.Rows, static row => Assert.InRange(CellWidth.Of(row), 0, 19));
        Assert.Equal(buffer.Text, string.Concat(picture.Rows.Select(static row => row.Trim())));
        Assert.Equal(picture.Rows.Count - 1, picture.CursorRow);
    }

    [Fact]
    public void History_survives_the_program_with_line_breaks_and_backslashes()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qabot-history-").FullName, "neu", "history.txt");
        new InputHistory(file).Add("C:\\neu\nzweite Zeile");

        Assert.Equal("C:\\neu\nzweite Zeile", new InputHistory(file).Previous(""));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    public void Dispose() => _screen.Dispose();

    private Task<ChatLine> ReadAsync(InputHistory? history = null)
    {
        var terminal = new Terminal(_screen, new(true, true, true, static () => 40));
        var editor = new LineEditor(
            new KeyStrokes(_keys.Reader), terminal, history ?? new InputHistory(null), static text => QaBot.App.Chat.SlashCommands.Complete(text, "de"));
        return editor.ReadAsync("", TestContext.Current.CancellationToken);
    }

    private void Type(string text)
    {
        foreach (var c in text)
        {
            var (key, modifiers) = c switch
            {
                '\r' => (ConsoleKey.Enter, ConsoleModifiers.None),
                '\t' => (ConsoleKey.Tab, ConsoleModifiers.None),
                '\e' => (ConsoleKey.Escape, ConsoleModifiers.None),
                '\u0003' => (ConsoleKey.C, ConsoleModifiers.Control),
                '\u0004' => (ConsoleKey.D, ConsoleModifiers.Control),
                _ => (ConsoleKey.None, ConsoleModifiers.None),
            };
            _keys.Writer.TryWrite(new(c, key, modifiers.HasFlag(ConsoleModifiers.Shift), modifiers.HasFlag(ConsoleModifiers.Alt), modifiers.HasFlag(ConsoleModifiers.Control)));
        }
    }

    private void Press(ConsoleKey key) => _keys.Writer.TryWrite(new('\0', key, false, false, false));
}
