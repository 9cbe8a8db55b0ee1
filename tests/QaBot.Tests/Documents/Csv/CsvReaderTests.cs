using System.Text;
using QaBot.Documents.Csv;

namespace QaBot.Tests.Documents.Csv;

public sealed class CsvReaderTests : ReaderConformance
{
    internal override IDocumentReader Reader { get; } = new CsvReader(Options);

    protected override byte[] Sample() => Encoding.UTF8.GetBytes("Gerät;Preis;Hinweis\r\nWärmepumpe „Ada“;12.900 Euro;Der Einbau ist nicht im Preis enthalten\r\n\"Heizkörper; rund\";349,00 Euro;\r\n");

    [Fact]
    public void The_first_row_names_the_columns_and_a_cell_may_hold_what_sets_cells_apart() => Assert.Equal(
        ["TableHeader: Gerät ¦ Preis ¦ Hinweis", "TableRow: Wärmepumpe „Ada“ ¦ 12.900 Euro ¦ Der Einbau ist nicht im Preis enthalten", "TableRow: Heizkörper; rund ¦ 349,00 Euro ¦ "],
        Show(Document(Sample())));

    [Theory]
    [InlineData("Name,Ort\nAda,Bremen\n")]
    [InlineData("Name\tOrt\nAda\tBremen")]
    [InlineData("sep=|\nName|Ort\n\nAda|Bremen\n")]
    [InlineData("\"Name\";\"Ort\"\n\"Ada\";\"Bremen\"")]
    [InlineData("Name;Ort\r\rAda;Bremen\r")]
    public void Every_usual_separator_is_known(string text) => Assert.Equal(["TableHeader: Name ¦ Ort", "TableRow: Ada ¦ Bremen"], Show(Document(text)));

    [Theory]
    [InlineData("Umsatz 2024, alle Läden\n\nMonat;Umsatz\nJanuar;1.234,50\n")]
    [InlineData("\"Umsatz 2024, alle Läden\";;\nMonat;Umsatz\nJanuar;1.234,50\n")]
    public void Lines_of_one_cell_above_the_table_are_its_title(string text) =>
        Assert.Equal(["Paragraph: Umsatz 2024, alle Läden", "TableHeader: Monat ¦ Umsatz", "TableRow: Januar ¦ 1.234,50"], Show(Document(text)));

    [Theory]
    [InlineData("\"Name, Vorname\";\"Straße, Nr., Ort\"\n\"Meier, Ada\";\"Weg 3, 2, Bremen\"\n")]
    [InlineData("Name, Vorname;Straße, Nr., Ort\nMeier, Ada;Weg 3, 2, Bremen\n")]
    [InlineData("\"Name, Vorname\",\"Straße, Nr., Ort\"\n\"Meier, Ada\",\"Weg 3, 2, Bremen\"\n")]
    public void Commas_within_cells_do_not_divide_them(string text) =>
        Assert.Equal(["TableHeader: Name, Vorname ¦ Straße, Nr., Ort", "TableRow: Meier, Ada ¦ Weg 3, 2, Bremen"], Show(Document(text)));

    [Fact]
    public void A_row_is_quoted_with_its_quotation_marks()
    {
        var document = Document("Name;Ort\n\"Meier, Ada\";\"Bremen\"\nBob;\"Ulm\"");

        Assert.Equal(["Name;Ort", "\"Meier, Ada\";\"Bremen\"", "Bob;\"Ulm\""], document.Blocks.Select(block => block.Span.In(document.Text)));
    }

    [Theory]
    [InlineData("Name;Notiz\nAda;\"zwei\nZeilen, \"\"wörtlich\"\"\"\nBob;keine", "TableRow: Ada ¦ zwei\nZeilen, \"\"wörtlich\"\"", "TableRow: Bob ¦ keine")]
    [InlineData("Name;Notiz\nAda;\"offen\nBob;keine", "TableRow: Ada ¦ \"offen", "TableRow: Bob ¦ keine")]
    [InlineData("Name;Notiz\n\"Ada\" die Erste;ja\nBob;keine", "TableRow: \"Ada\" die Erste ¦ ja", "TableRow: Bob ¦ keine")]
    [InlineData("Name;Notiz\nAda;\"\"\nBob;\"\"\"", "TableRow: Ada ¦ ", "TableRow: Bob ¦ \"\"\"")]
    public void Quotation_marks_hold_a_cell_together_and_one_that_is_never_closed_harms_its_cell_only(string text, params string[] rows) =>
        Assert.Equal(rows, Show(Document(text)).Skip(1));
}
