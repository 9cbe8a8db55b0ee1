using QaBot.App.Chat.Input;

namespace QaBot.Tests.App.Chat;

public sealed class LineBufferTests
{
    [Fact]
    public void Backspace_removes_what_a_reader_sees_as_one_character()
    {
        var buffer = Typed("Füße👩‍👩‍👧");

        buffer.Backspace();
        Assert.Equal("Füße", buffer.Text);
        buffer.Left();
        buffer.Backspace();
        Assert.Equal("Füe", buffer.Text);
    }

    [Fact]
    public void The_cursor_moves_by_words_with_umlauts()
    {
        var buffer = Typed("Wie groß ist der Überschuss?");

        buffer.WordLeft();
        buffer.Insert("kleine ");
        buffer.WordLeft();
        buffer.WordLeft();
        buffer.CutWordRight();

        Assert.Equal("Wie groß ist  kleine Überschuss?", buffer.Text);
    }

    [Fact]
    public void What_is_cut_can_be_pasted_elsewhere()
    {
        var buffer = Typed("Deutschland und Frankreich");

        buffer.CutWordLeft();
        buffer.Home();
        buffer.Paste();

        Assert.Equal("FrankreichDeutschland und ", buffer.Text);
        buffer.CutToEnd();
        Assert.Equal("Frankreich", buffer.Text);
        buffer.CutToStart();
        Assert.Equal("", buffer.Text);
    }

    private static LineBuffer Typed(string text)
    {
        var buffer = new LineBuffer();
        buffer.Insert(text);
        return buffer;
    }
}
