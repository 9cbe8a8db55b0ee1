using System.Globalization;
using System.Text;
using QaBot.Documents.Html;
using QaBot.Documents.Markdown;
using QaBot.Documents.Pdf;
using QaBot.Documents.PlainText;
using QaBot.Documents.Word;
using QaBot.Passages;
using QaBot.Tests.Documents.Pdf;
using QaBot.Tests.Documents.Word;

namespace QaBot.Tests.Passages;

/// <summary>Whether text below an item of a list still belongs to the item, in every format.</summary>
public sealed class ListDepthTests
{
    private const string Text = """
        § 8 Organe

        (2) Die Versammlung hat drei Aufgaben:

        1. Sie beschließt.

           Das geschieht geheim.

        2. Sie wählt.

        Gewählt wird offen.

        3. Sie prüft.

           Das dauert an.

        Der Kassenwart schreibt.
        """;

    private const string Page = """
        <html lang="de"><head><title>Satzung</title></head><body><h2>§ 8 Organe</h2><p>(2) Die Versammlung hat drei Aufgaben:</p>
        <ol><li><p>Sie beschließt.</p><p>Das geschieht geheim.</p></li><li>Sie wählt.</li></ol><p>Gewählt wird offen.</p>
        <ol start="3"><li>Sie prüft.<p>Das dauert an.</p></li></ol><p>Der Kassenwart schreibt.</p></body></html>
        """;

    private const string Body = """
        <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:p><w:r><w:t>§ 8 Organe</w:t></w:r></w:p>
        <w:p><w:r><w:t>(2) Die Versammlung hat drei Aufgaben:</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Sie beschließt.</w:t></w:r></w:p>
        <w:p><w:pPr><w:ind w:left="720"/></w:pPr><w:r><w:t>Das geschieht geheim.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Sie wählt.</w:t></w:r></w:p>
        <w:p><w:r><w:t>Gewählt wird offen.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Sie prüft.</w:t></w:r></w:p>
        <w:p><w:pPr><w:ind w:left="720"/></w:pPr><w:r><w:t>Das dauert an.</w:t></w:r></w:p>
        <w:p><w:r><w:t>Der Kassenwart schreibt.</w:t></w:r></w:p>
        </w:body>
        """;

    private static readonly string[] TypedLines =
    [
        "§ 8 Organe", "(2) Die Versammlung hat drei Aufgaben:", "1. Sie beschließt.", "Das geschieht geheim.", "2. Sie wählt.", "Gewählt wird offen.",
        "3. Sie prüft. Das dauert an.", "Der Kassenwart schreibt.",
    ];

    [Fact]
    public void Plain_text_tells_it_by_indents_and_by_what_counts_on() => Check(new PlainTextReader(new()), Encoding.UTF8.GetBytes(Text));

    [Fact]
    public void So_does_Markdown() => Check(new MarkdownReader(new()), Encoding.UTF8.GetBytes(Text.Replace("§ 8", "## § 8", StringComparison.Ordinal)));

    [Fact]
    public void A_page_tells_it_by_its_elements() => Check(new HtmlReader(new()), Encoding.UTF8.GetBytes(Page));

    [Fact]
    public void Word_tells_it_by_the_indent_of_a_paragraph() => Check(new WordReader(new()), WordFile.Of(Body));

    [Fact]
    public void Numbers_that_were_typed_make_a_list_too()
    {
        Check(new WordReader(new()), WordFile.Of(Typed("w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"", "<w:p><w:r><w:t>{0}</w:t></w:r></w:p>", "w:body")));
        Check(new HtmlReader(new()), Encoding.UTF8.GetBytes(Typed("html lang=\"de\"", "<p>{0}</p>", "html")));
    }

    [Fact]
    public void A_PDF_file_tells_it_by_the_left_edge()
    {
        var file = new PdfFile();
        file.Line("§ 8 Organe", size: 16, bold: true).Line("(2) Die Versammlung hat drei Aufgaben:", gap: 12)
            .Line("1. Sie beschließt.", gap: 12).Line("Das geschieht geheim.", left: 75, gap: 12)
            .Line("2. Sie wählt.", gap: 12).Line("Gewählt wird offen.", gap: 12)
            .Line("3. Sie prüft.", gap: 12).Line("Das dauert an.", left: 75, gap: 12)
            .Line("Der Kassenwart schreibt.", gap: 12);

        Check(new PdfReader(new()), file.Build());
    }

    private static string Typed(string begin, string paragraph, string end) =>
        $"<{begin}>{string.Concat(TypedLines.Select(line => string.Format(CultureInfo.InvariantCulture, paragraph, line)))}</{end}>";

    private static void Check(IDocumentReader reader, byte[] bytes)
    {
        var document = Assert.IsType<ReadDocument>(reader.Read("satzung", bytes, TestContext.Current.CancellationToken)).Document;
        var passages = PassageSplitter.Split(document);

        string? Place(string words) => passages.Single(p => p.Text.Contains(words, StringComparison.Ordinal)).Locator;
        Assert.Equal(("§ 8 Abs. 2 Nr. 1", "§ 8 Abs. 2 Nr. 1"), (Place("Sie beschließt."), Place("Das geschieht geheim.")));
        Assert.Equal(("§ 8 Abs. 2 Nr. 2", "§ 8 Abs. 2 Nr. 2"), (Place("Sie wählt."), Place("Gewählt wird offen.")));
        Assert.Equal(("§ 8 Abs. 2 Nr. 3", "§ 8 Abs. 2 Nr. 3"), (Place("Sie prüft."), Place("Das dauert an.")));
        Assert.Equal("§ 8 Abs. 2", Place("Der Kassenwart schreibt."));
    }
}
