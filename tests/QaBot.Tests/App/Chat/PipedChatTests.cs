namespace QaBot.Tests.App.Chat;

public sealed class PipedChatTests
{
    private const string Report = "Der Bericht\n\nDie Brücke über die Ruhr wurde 1928 gebaut und ist 212 Meter lang.\n\nWer hat die Brücke über die Ruhr gebaut?\n\nEine Firma aus Hattingen.\n";

    [Fact]
    public async Task Questions_from_a_pipe_are_answered_line_by_line_without_decoration()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine { Answer = static _ => Answers.Citing("bericht.txt", Report, "212 Meter lang") };

        var (code, output, error) = await CommandRun.OfAsync(root, engine, ["chat"], "Wie lang ist die Brücke?\n\nUnd wie alt?\n");

        Assert.Equal(0, code);
        Assert.Equal("", error);
        Assert.Equal(["Wie lang ist die Brücke?", "Und wie alt?"], engine.Asked.Select(static request => request.Question));
        Assert.Equal([null, "g1"], engine.Asked.Select(static request => request.Conversation));
        Assert.Contains("\n212 Meter lang [1]\n\n[1] Der Bericht · Die Lage · Zeile 3 · K7QF3-M9TXC\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
        Assert.DoesNotContain("›", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_welcome_names_what_is_known_and_asks_what_the_documents_ask()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine();

        var (_, output, _) = await CommandRun.OfAsync(root, engine, [], "1\n");

        Assert.Contains("ein Dokument", output, StringComparison.Ordinal);
        Assert.Contains("Wer hat die Brücke über die Ruhr gebaut?", output, StringComparison.Ordinal);
        Assert.Equal("Wer hat die Brücke über die Ruhr gebaut?", Assert.Single(engine.Asked).Question);
    }

    [Fact]
    public async Task The_welcome_asks_nothing_that_leans_on_what_stands_before_it()
    {
        using var root = new TempRoot().With("bericht.txt", Report + "\nWelche Rolle spielt die Stadt in diesem Vorhaben?\n\nSie zahlt.\n");

        var (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), [], "");

        Assert.Contains("Wer hat die Brücke über die Ruhr gebaut?", output, StringComparison.Ordinal);
        Assert.DoesNotContain("in diesem Vorhaben", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_shown_in_its_context_with_the_quote_marked()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine { Answer = static _ => Answers.Citing("bericht.txt", Report, "212 Meter lang") };

        var (_, output, _) = await CommandRun.OfAsync(root, engine, ["chat"], "Wie lang?\n/quelle 1\n/source 7\n/qelle\n");

        Assert.Contains("Die Brücke über die Ruhr wurde 1928 gebaut und ist »212 Meter lang«.", output, StringComparison.Ordinal);
        Assert.Contains("Eine Quelle 7 gibt es nicht", output, StringComparison.Ordinal);
        Assert.Contains("Meinten Sie /quelle?", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_the_missing_words_and_the_nearest_passage()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var passage = new Passage("bericht.txt", 0, new(13, 83), new(3, 3), "Die Brücke über die Ruhr wurde 1928 gebaut") { Title = "Der Bericht" };
        var engine = new FakeEngine
        {
            Answer = _ => new NoAnswer("Dazu steht nichts in den Dokumenten.", NoAnswerReason.NotFound) { MissingWords = ["Tunnel"], Nearest = new(passage, 1, 1) },
        };

        var (_, output, _) = await CommandRun.OfAsync(root, engine, ["chat"], "Wie lang ist der Tunnel?\n");

        Assert.Contains("„Tunnel“", output, StringComparison.Ordinal);
        Assert.Contains("Der Bericht · Zeile 3", output, StringComparison.Ordinal);
        Assert.Contains("„Die Brücke über die Ruhr wurde 1928 gebaut“", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_ends_at_the_command_and_reads_no_further()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine();

        var (code, output, _) = await CommandRun.OfAsync(root, engine, ["chat"], "/hilfe\n/verlauf\n/neu\n/dokumente\n/ende\nNie gestellt?\n");

        Assert.Equal(0, code);
        Assert.Empty(engine.Asked);
        Assert.Contains("/quelle ", output, StringComparison.Ordinal);
        Assert.Contains("bericht.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_of_documents_stays_text()
    {
        const string Hostile = "[bold]Der[/] \e[2J\e]0;böse\a Bericht \u202Etxet\n\nEin \e[31mroter\e[0m Satz mit [link=http://x]Markup[/] und Ende.\n";
        using var root = new TempRoot().With("[red]b\u202Eöse.txt", Hostile);
        var engine = new FakeEngine
        {
            Answer = static _ => Answers.Citing("[red]b\u202Eöse.txt", Hostile, "Ein \e[31mroter\e[0m Satz mit [link=http://x]Markup[/]"),
        };

        var (code, output, error) = await CommandRun.OfAsync(root, engine, ["chat"], "Was?\n/quelle 1\n/quellen\n/dokumente\n/verlauf\n");

        Assert.Equal(0, code);
        Assert.Equal("", error);
        Assert.Contains("[link=http://x]Markup[/]", output, StringComparison.Ordinal);
        Assert.All(output, static c => Assert.False(char.IsControl(c) && c != '\n', $"U+{(int)c:X4}"));
        Assert.DoesNotContain('\u202E', output);
    }
}
