using System.Text;

using QaBot.Documents.Html;

namespace QaBot.Tests.Documents.Html;

public sealed class HtmlReaderTests : ReaderConformance
{
    internal override IDocumentReader Reader { get; } = new HtmlReader(Options);

    protected override byte[] Sample() => Encoding.UTF8.GetBytes(Pages.News);

    [Fact]
    public void A_news_page_is_read_as_its_article()
    {
        var document = Document(Pages.News);

        Assert.Equal(
        [
            "Heading1: Stadt fördert die Wärmepumpe",
            "Paragraph: Von Anna Müller",
            "Paragraph: Wer seine Heizung tauscht, bekommt ab Januar bis zu 5.000 Euro. Das hat der Stadtrat am Mittwoch beschlossen.",
            "Heading2: Wer bekommt das Geld?",
            "Paragraph: Gefördert werden Eigentümerinnen und Eigentümer, die in der Stadt wohnen und deren Haus vor 1995 gebaut wurde.",
            "ListItem1: Antrag bis 31. März",
            "ListItem1: zwei Angebote, davon eines aus der Region",
            "ListItem2: schriftlich",
            "TableHeader: Gerät ¦ Zuschuss",
            "TableRow: Luft ¦ 3.000 Euro",
            "TableRow: Erdwärme ¦ 5.000 Euro",
            "Paragraph: „Das lohnt sich für alle“, sagte die Bürgermeisterin.",
        ], Show(document));
    }

    [Fact]
    public void A_news_page_says_who_wrote_it_when_and_where()
    {
        var metadata = Document(Pages.News).Metadata;

        Assert.Equal("Stadt fördert die Wärmepumpe", metadata.Title);
        Assert.Equal("Anna Müller", metadata.Author);
        Assert.Equal(new DateOnly(2025, 9, 5), metadata.Date);
        Assert.Equal("https://www.zeitung.example/stadt/waermepumpe", metadata.Address);
        Assert.Equal("Beispielzeitung", metadata.Site);
        Assert.Equal("de", metadata.Language);
    }

    [Fact]
    public void A_blog_page_is_read_without_its_frame()
    {
        var document = Document(Pages.Blog);

        Assert.Equal(
        [
            "Heading1: Wie oft muss ich die Heizung warten lassen?",
            "Paragraph: Einmal im Jahr. Die Wartung kostet zwischen 120 und 200 Euro und sollte vor dem Winter stattfinden.",
            "Paragraph: Rathausplatz 1",
            "Paragraph: 12345 Musterstadt",
            "ListItem1: 3. Filter reinigen",
            "ListItem1: 4. Druck prüfen",
            "Heading2: Was kostet der Notdienst?",
            "Paragraph: Am Wochenende 90 Euro.",
            "TableRow: Montag ¦ 8 bis 12 Uhr",
        ], Show(document));
        Assert.Equal("Peter Öhm", document.Metadata.Author);
        Assert.Equal(new DateOnly(2024, 11, 3), document.Metadata.Date);
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("windows-1252", "<meta charset='windows-1252'>")]
    [InlineData("iso-8859-15", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-15'>")]
    [InlineData("utf-16", "")]
    public void The_declared_encoding_is_used(string encoding, string meta)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Document(Encoding.GetEncoding(encoding).GetBytes($"<html><head>{meta}</head><body><p>Größe für 5 € überall</p></body></html>"));

        Assert.Equal("Größe für 5 € überall", document.Text);
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_are_survived() =>
        Assert.Contains("Kern", Document(string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "Kern des Ganzen").Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_hidden_or_scripted_is_no_text()
    {
        var document = Document("<p>sichtbar</p><p hidden>eins</p><p style='display: none'>zwei</p><script>var drei;</script><style>vier{}</style><template>fünf</template><div aria-hidden=true>sechs</div>");

        Assert.Equal("sichtbar", document.Text);
    }

    [Fact]
    public void A_cell_over_several_rows_is_repeated_and_a_soft_hyphen_left_out()
    {
        var document = Document("<table><tr><th>Ort</th><th>Jahr</th><th>Zahl</th></tr><tr><td rowspan=2>Mün&shy;chen</td><td>2023</td><td>5</td></tr><tr><td>2024</td><td>6</td></tr></table>");

        Assert.Equal(["TableHeader: Ort ¦ Jahr ¦ Zahl", "TableRow: München ¦ 2023 ¦ 5", "TableRow: München ¦ 2024 ¦ 6"], Show(document));
        Assert.Equal("Ort\tJahr\tZahl\nMünchen\t2023\t5\nMünchen\t2024\t6", document.Text);
    }
}
