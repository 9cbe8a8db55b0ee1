using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using QaBot.App.Page;
using QaBot.App.Page.Library;
using QaBot.Documents;
using QaBot.Documents.Markdown;
using QaBot.Documents.PlainText;
using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

[Collection(nameof(SamplePage))]
public sealed class LibraryTests(SamplePage sample)
{
    [Fact]
    public async Task An_uploaded_document_is_read_at_once_and_answers()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync("documents");
        var box = visit.Page.Locator("input[type=file]");
        await Expect(box).ToBeEnabledAsync();
        await box.SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "../Haus<ordnung>.md",
            MimeType = "text/markdown",
            Buffer = "# Hausordnung\n\nDer Waschkeller ist von 7 bis 21 Uhr geöffnet.\n"u8.ToArray(),
        });
        await Expect(visit.Page.Locator(".upload [role=status]")).ToHaveTextAsync("Haus_ordnung.md wurde hinzugefügt.");
        await Expect(visit.Page.Locator(".document", new() { HasText = "Hausordnung" })).ToContainTextAsync("Haus_ordnung.md");
        await visit.Page.GetByLabel("Nach Titel oder Pfad filtern").FillAsync("hausordnung");
        await Expect(visit.Page.Locator(".document")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("bericht.txt", "bericht.txt")]
    [InlineData("C:\\Users\\x\\Bericht 2.TXT", "Bericht 2.txt")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("..txt", null)]
    [InlineData(".txt", null)]
    [InlineData("programm.exe", null)]
    [InlineData("a\u202Etxt.md", "a_txt.md")]
    [InlineData("nul\0l.txt", "nul_l.txt")]
    public void A_name_of_a_file_can_do_no_harm(string name, string? safe) =>
        Assert.Equal(safe, Upload(Path.GetTempPath()).SafeName(name));

    [Fact]
    public async Task An_upload_never_replaces_a_file_and_leaves_nothing_behind_when_it_is_too_large()
    {
        var folder = Directory.CreateTempSubdirectory("qabot-upload-");
        var upload = Upload(folder.FullName);
        using var first = new MemoryStream("eins"u8.ToArray());
        using var second = new MemoryStream("zwei"u8.ToArray());
        using var large = new MemoryStream(new byte[1_000_001]);
        Assert.Equal("a.txt", await upload.AddAsync("a.txt", first, TestContext.Current.CancellationToken));
        Assert.Equal("a (2).txt", await upload.AddAsync("a.txt", second, TestContext.Current.CancellationToken));
        Assert.Null(await upload.AddAsync("gross.txt", large, TestContext.Current.CancellationToken));
        Assert.Equal(["a (2).txt", "a.txt"], folder.EnumerateFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal("eins", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "a.txt"), TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Only_who_may_read_everything_may_add_documents()
    {
        var upload = Upload(Path.GetTempPath());
        var visitor = new Visitor("u", "de", "") { MaySeeAll = true };
        Assert.True(upload.IsAllowedFor(visitor));
        Assert.False(upload.IsAllowedFor(visitor with { MaySeeAll = false }));
        Assert.False(upload.IsAllowedFor(visitor with { Collections = ["personal"] }));
    }

    private static DocumentUpload Upload(string folder) => new(
        Options.Create(new PageOptions { AllowUpload = true, MaxUploadMegabytes = 1 }),
        Options.Create(new DocumentsOptions { Folder = folder }),
        [new PlainTextReader(new()), new MarkdownReader(new())],
        NullLogger<DocumentUpload>.Instance);
}
