using System.IO.Compression;
using System.Text;

using QaBot.Documents.Word;

namespace QaBot.Tests.Documents.Word;

public sealed class WordReaderTests : ReaderConformance
{
    internal override IDocumentReader Reader { get; } = new WordReader(Options);

    protected override byte[] Sample() => WordFile.Contract();

    [Fact]
    public void A_contract_is_read_with_the_numbers_that_Word_draws()
    {
        var document = Document(WordFile.Contract());

        Assert.Equal(
        [
            "Heading1: Liefervertrag Wärmepumpe",
            "Heading2: § 1 Gegenstand",
            "Paragraph: Der Lieferant liefert eine Wärmepumpe.",
            "Paragraph: Gemessen nach DIN EN 14511.",
            "Heading2: § 2 Fristen",
            "ListItem1: 1. Lieferung binnen 30 Tagen",
            "ListItem2: 1.1 frei Haus",
            "ListItem1: 2. Einbau binnen 60 Tagen",
            "ListItem1: werktags",
            "TableHeader: Posten ¦ Preis",
            "TableRow: Gerät ¦ 12.000 Euro",
            "TableRow: Einbau ¦ 6.000 Euro",
            "Paragraph: Hinweis im Textfeld",
        ], Show(document));
        Assert.Equal("Eva Groß", document.Metadata.Author);
        Assert.Equal("Liefervertrag", document.Metadata.Title);
        Assert.Equal(new DateOnly(2025, 9, 5), document.Metadata.Date);
    }

    [Theory]
    [InlineData("Die Satzung gilt im ganzen Verein.", "2026-02-01")]
    [InlineData("Stand: 3. März 2024", "2024-03-03")]
    public void The_day_that_the_text_states_dates_a_document_before_the_day_on_which_it_was_saved(string line, string date)
    {
        var body = $"""<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Satzung</w:t></w:r></w:p><w:p><w:r><w:t>{line}</w:t></w:r></w:p></w:body>""";

        Assert.Equal(date, Document(WordFile.Of(body, modified: new(2026, 2, 1, 9, 0, 0, DateTimeKind.Utc))).Metadata.Date?.ToString("O", null));
    }

    [Fact]
    public void A_package_that_unpacks_to_far_more_is_refused()
    {
        var bomb = Zip(("word/document.xml", new byte[150_000_000]));

        Assert.Equal(UnreadableReason.TooLarge, Assert.IsType<UnreadableDocument>(Try(bomb)).Reason);
    }

    [Fact]
    public void A_package_of_too_many_parts_is_refused() =>
        Assert.Equal(UnreadableReason.TooLarge, Assert.IsType<UnreadableDocument>(Try(Zip([.. Enumerable.Range(0, 2001).Select(i => ($"{i}.xml", Array.Empty<byte>()))]))).Reason);

    [Fact]
    public void Entities_and_nesting_without_end_are_refused()
    {
        var entities = Zip(("word/document.xml", Encoding.UTF8.GetBytes("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>""")));
        var nested = Zip(("word/document.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)))));

        Assert.Equal(UnreadableReason.Broken, Assert.IsType<UnreadableDocument>(Try(entities)).Reason);
        Assert.Equal(UnreadableReason.Broken, Assert.IsType<UnreadableDocument>(Try(nested)).Reason);
    }

    [Fact]
    public void An_encrypted_file_says_so()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];

        Assert.Equal(UnreadableReason.Encrypted, Assert.IsType<UnreadableDocument>(Try(file)).Reason);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
