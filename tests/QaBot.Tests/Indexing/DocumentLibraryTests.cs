using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class DocumentLibraryTests
{
    [Fact]
    public async Task A_document_comes_back_as_it_was_read_and_every_passage_stands_in_it()
    {
        using var fixture = new IndexFixture();
        fixture.Write("interview.md", "# Ein Gespräch\n\nWas wächst im Wald?\n\nBuchen – und „Fichten“, 😀 sagt er.\n\n| Baum | Zahl |\n|---|---|\n| Buche | 3 |\n");
        await fixture.RunAsync();

        var document = fixture.Library.Find("interview.md")!;

        Assert.Equal(File.ReadAllText(Path.Combine(fixture.DocumentsFolder, "interview.md")), document.Text);
        Assert.Equal(fixture.Library.List().Single().ContentHash, document.ContentHash);
        Assert.NotEmpty(document.Blocks);
        Assert.All(fixture.Search("Wald Buchen Fichten Buche Zahl"), hit => Assert.Equal(hit.Passage.Text, hit.Passage.Span.In(document.Text)));
        Assert.Same(document, fixture.Library.Find("interview.md"));
    }

    [Fact]
    public void A_document_is_stored_without_loss()
    {
        var document = new SourceDocument(
            "a/b.docx", "Halb \uD800 und ganz 😀\nZelle\tZelle",
            [
                new(BlockKind.Heading, new(0, 4), new(1, 1)) { Level = 2, Page = 7 },
                new(BlockKind.TableRow, new(18, 29), new(2, 2)) { Cells = [new(18, 23), new(24, 29)], IsBoilerplate = true },
            ],
            new() { Title = "Titel", Author = "Änne Ö.", Date = new(2025, 9, 5), Address = "https://example.org/ä", Language = "de" }, "abc");

        var bytes = SourceDocumentCodec.Encode(document);
        var again = SourceDocumentCodec.Decode("a/b.docx", bytes, 0, bytes.Length);

        Assert.Equal((document.Text, document.ContentHash, document.Metadata), (again.Text, again.ContentHash, again.Metadata));
        Assert.Equivalent(document.Blocks, again.Blocks, strict: true);
    }

    [Fact]
    public async Task Nothing_outside_the_index_can_be_looked_up()
    {
        using var fixture = new IndexFixture();
        fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await fixture.RunAsync();

        Assert.All(
            ["../index/qabot.lock", "/etc/passwd", "HAUS.TXT", "haus.txt/", "", "haus.txt\0", new string('x', 100_000)],
            path => Assert.Null(fixture.Library.Find(path)));
    }

    [Fact]
    public async Task Overlong_names_and_titles_do_not_stop_the_run()
    {
        using var fixture = new IndexFixture();
        var path = string.Join('/', Enumerable.Repeat(new string('ü', 100), 8)) + "/akte.md";
        fixture.Write(path, $"# {new string('T', 60_000)}\n\nEine Scheune. {new string('w', 100_000)}");

        var report = await fixture.RunAsync();

        Assert.Equal([$"Added {path}"], IndexFixture.Touched(report));
        Assert.Equal([path], fixture.Find("Scheune"));
        Assert.NotNull(fixture.Library.Find(path));
    }

    [Fact]
    public void Without_an_index_there_is_nothing_and_nothing_is_made()
    {
        using var fixture = new IndexFixture();

        Assert.Empty(fixture.Library.List());
        Assert.Null(fixture.Library.Find("haus.txt"));
        Assert.False(Directory.Exists(fixture.IndexFolder));
    }
}
