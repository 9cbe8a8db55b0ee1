using QaBot.App.Rendering;

namespace QaBot.Tests.App.Rendering;

public sealed class FlowTests
{
    [Fact]
    public void Text_that_arrives_in_pieces_is_broken_at_words()
    {
        var shown = Shown(24, flow =>
        {
            foreach (var piece in "Deutschland entscheidet zu gegebener Zeit.".Chunk(4))
            {
                flow.Write(new string(piece));
            }
        });

        Assert.Equal("Deutschland entscheidet\nzu gegebener Zeit.\n", shown);
    }

    [Fact]
    public void A_word_longer_than_the_line_is_cut_and_nothing_is_lost()
    {
        var word = new string('ß', 61);

        var lines = Shown(21, flow => flow.Write(word)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(word, string.Concat(lines));
        Assert.All(lines, static line => Assert.InRange(line.Length, 1, 20));
    }

    [Fact]
    public void Wide_characters_and_emoji_count_two_columns()
    {
        var lines = Shown(21, static flow => flow.Write("日本語日本語日本語日本語 👩‍👩‍👧 安全保障安全保障")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, static line => Assert.InRange(CellWidth.Of(line), 1, 20));
        Assert.Contains("👩‍👩‍👧", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Further_lines_are_indented()
    {
        Assert.Equal("[1] Eins zwei drei vier\n    fünf sechs\n", Shown(25, static flow => flow.Write("[1] Eins zwei drei vier fünf sechs"), indent: 4));
    }

    [Theory]
    [InlineData("\e[31mrot\e[0m", "[31mrot[0m")]
    [InlineData("\e]8;;https://böse.example\aKlick\e]8;;\a", "]8;;https://böse.exampleKlick]8;;")]
    [InlineData("links\u202Ethcer", "linksthcer")]
    [InlineData("ein\u2066 zwei\u2069\u200F", "ein zwei")]
    [InlineData("Glocke\a\b\r\u009B2J", "Glocke2J")]
    [InlineData("Donau\u00ADdampf", "Donaudampf")]
    [InlineData("[bold red]kein Markup[/]", "[bold red]kein Markup[/]")]
    public void Nothing_a_document_says_reaches_the_terminal_as_a_command(string hostile, string shown)
    {
        Assert.Equal(shown + "\n", Shown(200, flow => flow.Write(hostile, Ink.Plain)));
    }

    [Fact]
    public void Half_a_character_is_shown_as_a_replacement()
    {
        // Not in the list above: attributes are stored as UTF-8, which has no such thing.
        Assert.Equal("halb\uFFFD\n", Shown(200, static flow => flow.Write("halb" + (char)0xD83D, Ink.Plain)));
    }

    [Fact]
    public void A_link_of_a_document_can_only_be_an_escaped_web_address()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(writer, new(true, true, true, static () => 80));
        var flow = terminal.Flow();
        flow.Write("eins", Ink.Plain, "javascript:alert(1)");
        flow.Write("zwei", Ink.Plain, "https://a.example/\e]0;x\a ü");
        flow.End();

        Assert.DoesNotContain("javascript", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e]8;;https://a.example/%1B]0;x%07%20%C3%BC\e\\zwei\e]8;;\e\\", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Shown(int columns, Action<Flow> write, int indent = 0)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var flow = new Terminal(writer, new(false, false, false, () => columns)).Flow(indent);
        write(flow);
        flow.End();
        return writer.ToString();
    }
}
