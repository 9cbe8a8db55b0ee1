using System.Text;

using QaBot.Documents.Pdf;

namespace QaBot.Tests.Documents.Pdf;

public sealed class PdfReaderTests : ReaderConformance
{
    internal override IDocumentReader Reader { get; } = new PdfReader(Options);

    protected override byte[] Sample() => Guide();

    [Fact]
    public void A_guide_is_read_as_headings_paragraphs_items_and_rows_with_their_pages()
    {
        var document = Document(Guide());

        Assert.Equal(
        [
            "Heading1: Heizen mit der Wärmepumpe",
            "Paragraph: Eine Wärmepumpe holt Wärme aus der Luft und bringt sie auf die Temperatur, die für die Heizungsanlage nötig ist. Der Ein- und Ausgang liegt außen.",
            "Heading2: Kosten",
            "ListItem1: Gerät und Einbau",
            "ListItem1: Strom für den Betrieb",
            "TableHeader: Gerät ¦ Preis",
            "TableRow: Luft ¦ 18.000 Euro",
            "TableRow: Erdwärme ¦ 31.000 Euro",
            "Paragraph: Die Förderung wird vor dem Kauf beantragt, denn danach ist es zu spät.",
            "Paragraph: Anträge nimmt die Stadt an.",
        ], Show(document));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 2], document.Blocks.Select(block => block.Page!.Value));
        Assert.Equal("Heizen mit der Wärmepumpe", document.Title);
        Assert.Equal("Eva Groß", document.Metadata.Author);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var file = new PdfFile();
        string[] left = ["In der linken Spalte steht der", "Anfang des Berichts, den man von", "oben nach unten liest, bevor man", "rechts oben fortfährt und weiter", "bis zum Ende aller Zeilen", "der Spalte liest."];
        string[] right = ["Rechts folgt ein zweiter Absatz,", "der mit dem ersten nichts zu tun", "hat und erst danach gelesen wird,", "auch wenn er auf gleicher Höhe", "beginnt und daneben auf der", "Seite steht."];
        for (var i = 0; i < left.Length; i++)
        {
            file.Row(0, (left[i], 60), (right[i], 320));
        }

        var document = Document(file.Build());

        Assert.Equal([string.Join(' ', left), string.Join(' ', right)], document.Blocks.Select(block => block.Span.In(document.Text)));
    }

    [Fact]
    public void Pages_without_text_say_so() =>
        Assert.Equal(UnreadableReason.NoText, Assert.IsType<UnreadableDocument>(Try(new PdfFile().Build())).Reason);

    [Fact]
    public void A_file_with_a_password_says_so()
    {
        var key = new string('x', 32);
        var file = new PdfFile { Trailer = $"/Encrypt<</Filter/Standard/V 1/R 2/O({key})/U({key})/P -44>>/ID[(abcdefghijklmnop)(abcdefghijklmnop)]" };

        Assert.Equal(UnreadableReason.Encrypted, Assert.IsType<UnreadableDocument>(Try(file.Line("geheim").Build())).Reason);
    }

    [Fact]
    public void Objects_that_hold_themselves_end_in_a_result()
    {
        var file = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj\ntrailer <</Root 1 0 R/Size 3>>\n%%EOF");

        Assert.IsType<UnreadableDocument>(Try(file));
    }

    [Fact]
    public void Arrays_nested_without_end_are_survived()
    {
        var file = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj " + new string('[', 200_000) + " endobj\ntrailer <</Root 1 0 R/Size 3>>\n%%EOF");

        Assert.IsType<UnreadableDocument>(Try(file));
    }

    [Theory]
    [InlineData("FlateDecode", 0)]
    [InlineData("FlateDecode", 2_000_000)]
    [InlineData("FlateDecode", 0, true)]
    [InlineData("FlateDecode", 2_000_000, true)]
    [InlineData("LZWDecode", 0)]
    [InlineData("LZWDecode", 2_000_000)]
    [InlineData("RunLengthDecode", 0)]
    [InlineData("RunLengthDecode", 2_000_000)]
    public void A_page_that_unpacks_to_far_more_is_refused(string filter, int blanks, bool isBegunWrongly = false)
    {
        var content = Encoding.Latin1.GetBytes("BT /F 12 Tf 60 700 Td (Hier steht etwas.) Tj ET" + new string(' ', blanks));
        var packed = filter switch { "FlateDecode" => Packed.Flate(content), "LZWDecode" => Packed.Lzw(content), _ => Packed.RunLength(content) };
        packed[0] = isBegunWrongly ? (byte)0 : packed[0];
        var page = Convert.ToHexString(packed) + ">";
        var file = Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>> endobj\n"
            + $"4 0 obj <</Length {page.Length}/Filter[/ASCIIHexDecode/{filter}]>>\nstream\n{page}\nendstream endobj\n"
            + "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF");

        var result = new PdfReader(new() { MaxUnpackedMegabytes = 1 }).Read("datei.pdf", file, TestContext.Current.CancellationToken);

        Assert.Equal(blanks == 0 ? null : UnreadableReason.TooLarge, (result as UnreadableDocument)?.Reason);
        Assert.Equal(blanks == 0 ? "Hier steht etwas." : null, (result as ReadDocument)?.Document.Text);
    }

    private static byte[] Guide()
    {
        var file = new PdfFile("Microsoft Word - guide.doc", "Eva Groß");
        file.At("Stadtwerke Beispiel", 60, 815, 9).At("1", 290, 30, 9);
        file.Line("Heizen mit der Wärmepumpe", 20, bold: true)
            .Line("Eine Wärmepumpe holt Wärme aus der Luft und bringt sie auf die Tempe-", gap: 12)
            .Line("ratur, die für die Heizungsanlage nötig ist. Der Ein-")
            .Line("und Ausgang liegt außen.")
            .Line("Kosten", 14, bold: true, gap: 12)
            .Line("• Gerät und Einbau", gap: 8)
            .Line("• Strom für den Betrieb")
            .Row(10, ("Gerät", 60), ("Preis", 250))
            .Row(0, ("Luft", 60), ("18.000 Euro", 250))
            .Row(0, ("Erdwärme", 60), ("31.000 Euro", 250))
            .Line("Die Förderung wird vor dem Kauf beantragt,", gap: 12);
        file.NewPage();
        file.At("Stadtwerke Beispiel", 60, 815, 9).At("2", 290, 30, 9);
        file.Line("denn danach ist es zu spät.")
            .Line("Anträge nimmt die Stadt an.", gap: 12);
        return file.Build();
    }
}
