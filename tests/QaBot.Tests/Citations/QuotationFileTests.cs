using System.Text;
using System.Text.Json;
using QaBot.Citations;
using QaBot.Documents.Html;
using QaBot.Documents.PlainText;

namespace QaBot.Tests.Citations;

public sealed class QuotationFileTests
{
    [Theory]
    [InlineData("Er sagte: „Das ist ein Satz“, und ging.", "Das ist ein Satz")]
    [InlineData("Er sagte: „Das ist ein Satz”, und ging.", "Das ist ein Satz")]
    [InlineData("Er sagte: »Das ist ein Satz« und ging.", "Das ist ein Satz")]
    [InlineData("Er sagte: «Das ist ein Satz» und ging.", "Das ist ein Satz")]
    [InlineData("Er sagte: \"Das ist ein Satz\" und ging.", "Das ist ein Satz")]
    [InlineData("He said “this is a sentence” and left.", "this is a sentence")]
    [InlineData("Er sagte: ‚Das ist ein Satz‘ und ging.", "Das ist ein Satz")]
    [InlineData("Er sagte: ›Das ist ein Satz‹ und ging.", "Das ist ein Satz")]
    [InlineData("He said ‘it’s a good sentence’ and left.", "it’s a good sentence")]
    [InlineData("Ein 27\" Bildschirm, \"das ist ein Satz\" und ein 30\" Bildschirm.", "das ist ein Satz")]
    [InlineData("„Das ist ein Satz“", "Das ist ein Satz")]
    [InlineData("> „Das ist ein\n> langer Satz“", "Das ist ein\nlanger Satz")]
    public void A_quotation_is_what_stands_between_marks(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(QuotationFile.Extract(Sample.Document(text), 3)).Text);

    [Fact]
    public void Nested_quotations_are_found_too() =>
        Assert.Equal(
            ["Er rief: ‚Komm sofort nach Hause‘ und lief", "Komm sofort nach Hause"],
            QuotationFile.Extract(Sample.Document("Sie schrieb: „Er rief: ‚Komm sofort nach Hause‘ und lief“."), 3).Select(quotation => quotation.Text));

    [Theory]
    [InlineData("Wie geht’s? Das war’s dann auch schon für heute.")]
    [InlineData("Die „Süddeutsche“ und der „Spiegel“")]
    [InlineData("Ein 5\" Rohr und ein 6\" Rohr")]
    [InlineData("„Nie geschlossen, und dann\n\nein neuer Absatz mit Ende“")]
    [InlineData("\"\"\"\"\" „„„„ ““““ »«»«»«")]
    [InlineData("")]
    public void What_is_no_quotation_is_none(string text) => Assert.Empty(QuotationFile.Extract(Sample.Document(text), 3));

    [Fact]
    public void A_quotation_goes_on_in_the_next_line_of_a_text_and_in_the_next_paragraph_of_a_page()
    {
        var lines = Read(new PlainTextReader(new()), "a.txt", "Kurz gesagt heißt es dort:\n„Das ist ein langer Satz,\nder umbrochen wurde.“\nEnde.");
        var paragraphs = Read(new HtmlReader(new()), "a.html", "<body><p>Er schrieb: „Das ist ein Satz.</p><p>Und das ist noch einer.“</p><p>Ein \"Zoll ist</p><p>ein Maß\" dort</p></body>");

        Assert.Equal(["Das ist ein langer Satz,\nder umbrochen wurde."], QuotationFile.Extract(lines, 3).Select(quotation => quotation.Text));
        Assert.Equal(["Das ist ein Satz.\nUnd das ist noch einer."], QuotationFile.Extract(paragraphs, 3).Select(quotation => quotation.Text.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_quotation_has_its_line_and_verdict()
    {
        const string Essay = """
            Mein Aufsatz

            Der Artikel sagt: „Ein Anspruch eines angegriffenen NATO-Partners auf Feststellung des Bündnisfalles besteht nicht.“
            Ferner heißt es: „Ein Anspruch eines angegriffenen NATO-Mitglieds auf Feststellung des Bündnisfalles besteht nicht.“

            Und: „Die Erde ist eine Scheibe und trägt vier Elefanten.“
            """;
        var library = MemoryLibrary.Of(Sample.Article);
        var file = new QuotationFile(new(library.Candidates, library), [new PlainReader()], new());

        var report = file.Check("aufsatz.txt", Encoding.UTF8.GetBytes(Essay), Access.All, TestContext.Current.CancellationToken);

        Assert.Null(report.Unreadable);
        Assert.Equal(
            [(3, QuotationStatus.Verbatim), (4, QuotationStatus.Altered), (6, QuotationStatus.NotFound)],
            report.Quotations.Select(quotation => (quotation.Quotation.Line, quotation.Verdict.Status)));
        Assert.Equal(("NATO-Mitglieds", "NATO-Partners"), report.Quotations[1].Verdict.Matches[0].Differences.Select(d => (d.Quoted, d.Source)).Single());
        Assert.Equal(1, report.Count(QuotationStatus.NotFound));
        var json = JsonDocument.Parse(CitationJson.Write(report.Quotations)).RootElement;
        Assert.Equal(["verbatim", "altered", "notFound"], json.EnumerateArray().Select(item => item.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void A_file_of_unknown_kind_is_reported_and_not_read()
    {
        var library = MemoryLibrary.Of(Sample.Article);
        var report = new QuotationFile(new(library.Candidates, library), [new PlainReader()], new()).Check("bild.png", new byte[] { 1, 2, 3 }, Access.All, TestContext.Current.CancellationToken);

        Assert.Equal(UnreadableReason.UnknownFormat, report.Unreadable?.Reason);
    }

    private static SourceDocument Read(IDocumentReader reader, string path, string text) =>
        Assert.IsType<ReadDocument>(reader.Read(path, Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken)).Document;

    private sealed class PlainReader : IDocumentReader
    {
        public IReadOnlyList<string> Extensions => [".txt"];

        public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) =>
            new ReadDocument(Sample.Document(Encoding.UTF8.GetString(bytes.Span), path));
    }
}
