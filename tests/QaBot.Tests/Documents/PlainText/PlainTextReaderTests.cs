using System.Text;

using QaBot.Documents.PlainText;

namespace QaBot.Tests.Documents.PlainText;

public sealed class PlainTextReaderTests : ReaderConformance
{
    internal override IDocumentReader Reader { get; } = new PlainTextReader(Options);

    protected override byte[] Sample() => Encoding.UTF8.GetBytes("""
        Die Wärmepumpe im Altbau

        Eine Wärmepumpe holt Wärme aus der Luft, dem Boden oder dem Wasser und
        bringt sie auf die Temperatur, die das Haus für die Heizung braucht. Das
        geht auch im Altbau.

        Kosten:
        - Gerät und Einbau
        - Strom, der in der Regel
          nachts billiger ist

        Gerät      Preis
        Luft       18.000 Euro
        Erdwärme   31.000 Euro
        """);

    [Fact]
    public void The_sample_article_has_one_block_a_line_and_says_who_wrote_it_when()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "documents/macron-sicherheitsgarantien-ukraine.txt"));
        var document = Document(bytes);

        Assert.Equal(document.LineCount, document.Blocks.Count);
        Assert.All(document.Blocks, block => Assert.Equal(1, block.Lines.Count));
        Assert.Equal("Konrad Wolfenstein", document.Metadata.Author);
        Assert.Equal(new DateOnly(2025, 9, 5), document.Metadata.Date);
        Assert.Equal("Macron und die Sicherheitsgarantien für die Ukraine: Die Koalition der Willigen und die Position Deutschlands", document.Title);
        Assert.Equal("de", document.Metadata.Language);
    }

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph_and_lists_and_columns_are_told_apart()
    {
        Assert.Equal(
        [
            "Paragraph: Die Wärmepumpe im Altbau",
            "Paragraph: Eine Wärmepumpe holt Wärme aus der Luft, dem Boden oder dem Wasser und\nbringt sie auf die Temperatur, die das Haus für die Heizung braucht. Das\ngeht auch im Altbau.",
            "Paragraph: Kosten:",
            "ListItem1: Gerät und Einbau",
            "ListItem1: Strom, der in der Regel\n  nachts billiger ist",
            "TableHeader: Gerät ¦ Preis",
            "TableRow: Luft ¦ 18.000 Euro",
            "TableRow: Erdwärme ¦ 31.000 Euro",
        ], Show(Document(Sample())));
    }

    [Fact]
    public void A_sentence_that_runs_on_is_found_among_lines_that_end_with_one()
    {
        var document = Document("Datum: 20. Mai 2025\nOrt: Rathaus, Saal\nLeitung: Eva Groß\n\nTOP 2 Küche\n\nE. Groß legt das verbindliche Angebot der Firma vor. Es liegt\nüber dem Rahmen, weil die Lüftung erneuert wird.\nDie Arbeiten beginnen im Juli.\n(einstimmig)\nDer Betrag wird wegen der Lüftung und der\nFliesen auf 22.500 Euro angehoben.\n");

        Assert.Equal(
            ["Paragraph: Datum: 20. Mai 2025", "Paragraph: Ort: Rathaus, Saal", "Paragraph: Leitung: Eva Groß", "Paragraph: TOP 2 Küche",
                "Paragraph: E. Groß legt das verbindliche Angebot der Firma vor. Es liegt\nüber dem Rahmen, weil die Lüftung erneuert wird.",
                "Paragraph: Die Arbeiten beginnen im Juli.", "Paragraph: (einstimmig)", "Paragraph: Der Betrag wird wegen der Lüftung und der\nFliesen auf 22.500 Euro angehoben."],
            Show(document));
    }

    [Fact]
    public void One_sentence_a_line_stays_one_block_a_line()
    {
        var document = Document("Selbsthilfe\nDie Beratung ist kostenlos und findet jeden Montag im Rathaus statt.\nBitte melden Sie sich vorher an.\ninfo@beispiel.example\nwww.beispiel.example\nMontag 14 Uhr\n");

        Assert.Equal(6, document.Blocks.Count);
    }

    [Fact]
    public void A_sentence_over_several_lines_does_not_make_a_wrapped_text_of_lines_that_differ()
    {
        var document = Document("Melden Sie den Schaden innerhalb einer Woche bei der Versicherung, die auf Ihrem Schein steht.\nWenn das Auto wegen eines Unfalls\nlänger als einen Tag nicht fahren kann oder\nabgeschleppt werden muss,\nrufen Sie zuerst an.\nDie Nummer steht auf der Karte, die Sie mit den Unterlagen bekommen haben.");

        Assert.Equal(6, document.Blocks.Count);
    }

    [Theory]
    [InlineData("- eins\n- zwei", "ListItem1: eins|ListItem1: zwei")]
    [InlineData("• eins\n  ◦ innen\n• zwei", "ListItem1: eins|ListItem2: innen|ListItem1: zwei")]
    [InlineData("1. eins\n2. zwei", "ListItem1: 1. eins|ListItem1: 2. zwei")]
    [InlineData("a) eins\nb) zwei", "ListItem1: a) eins|ListItem1: b) zwei")]
    [InlineData("(1) eins\n(2) zwei", "ListItem1: (1) eins|ListItem1: (2) zwei")]
    [InlineData("Schritt 1: öffnen\nSchritt 2: schließen", "ListItem1: Schritt 1: öffnen|ListItem1: Schritt 2: schließen")]
    [InlineData("5. September 2025 war ein Freitag.\n19. Jahrhundert", "Paragraph: 5. September 2025 war ein Freitag.|Paragraph: 19. Jahrhundert")]
    [InlineData("2. Vor der Fahrt\n\n  1. Licht prüfen.\n  2. Losfahren.", "Paragraph: 2. Vor der Fahrt|ListItem2: 1. Licht prüfen.|ListItem2: 2. Losfahren.")]
    [InlineData("1. eins\n\n2. zwei", "ListItem1: 1. eins|ListItem1: 2. zwei")]
    [InlineData("1. Einleitung\n\nHier steht ein Satz.", "Paragraph: 1. Einleitung|Paragraph: Hier steht ein Satz.")]
    [InlineData("Titel\n=====\nText\n\nUnter\n-----\nMehr", "Heading1: Titel|Paragraph: Text|Heading2: Unter|Paragraph: Mehr")]
    [InlineData("| Ort | Preis |\n|---|---|\n| Ulm | 3 |\n| Bonn | |", "TableHeader: Ort ¦ Preis|TableRow: Ulm ¦ 3|TableRow: Bonn ¦ ")]
    [InlineData("Ort\tPreis\nUlm\t3\nBonn\t4", "TableHeader: Ort ¦ Preis|TableRow: Ulm ¦ 3|TableRow: Bonn ¦ 4")]
    [InlineData("Personalausweis ....... 37,00 Euro\nReisepass ............. 70,00 Euro", "TableRow: Personalausweis ¦ 37,00 Euro|TableRow: Reisepass ¦ 70,00 Euro")]
    [InlineData("Von Anna Müller | 5.9.2025\nEin Satz ... und weiter.", "Paragraph: Von Anna Müller | 5.9.2025|Paragraph: Ein Satz ... und weiter.")]
    public void Shapes_are_told(string text, string blocks) => Assert.Equal(blocks, string.Join('|', Show(Document(text))));

    [Fact]
    public void Rules_and_dots_without_end_do_not_hide_the_text()
    {
        var rules = Document("Anfang.\n" + string.Concat(Enumerable.Repeat("-----\n", 400_000)) + "Ende.");
        var dots = Document("Anfang" + string.Concat(Enumerable.Repeat(" .", 500_000)) + "\nEnde.");

        Assert.Equal(["Heading2: Anfang.", "Paragraph: Ende."], Show(rules));
        Assert.Equal("Paragraph: Ende.", Show(dots)[^1]);
    }

    [Theory]
    [InlineData("Protokoll der Sitzung vom 3. März 2024\nProtokollführung: Eva Groß\nText.", "Eva Groß", "2024-03-03")]
    [InlineData("Ein Titel\nVon Dr. Jörg von Hagen | 05.09.2025\nText.", "Dr. Jörg von Hagen", "2025-09-05")]
    [InlineData("Datum: 2023-11-02\nAutor: Müller, Anna\nText folgt.", "Müller, Anna", "2023-11-02")]
    [InlineData("A report\nBy Jane O'Neill, September 5, 2025\nText.", "Jane O'Neill", "2025-09-05")]
    [InlineData("Von Anfang an war alles klar.\nText.", null, null)]
    public void Author_and_date_are_read_where_stated(string text, string? author, string? date)
    {
        var metadata = Document(text).Metadata;

        Assert.Equal(author, metadata.Author);
        Assert.Equal(date, metadata.Date?.ToString("O", null));
    }

    [Fact]
    public void A_source_line_gives_the_address() =>
        Assert.Equal("https://www.beispiel.example/artikel", Document("Titel\nQuelle: https://www.beispiel.example/artikel.\nText.").Metadata.Address);

    [Fact]
    public void More_text_than_allowed_is_refused() =>
        Assert.Equal(UnreadableReason.TooLarge, Assert.IsType<UnreadableDocument>(Try(Encoding.ASCII.GetBytes(new string('x', 4_000_001)))).Reason);
}
