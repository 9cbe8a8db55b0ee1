using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using QaBot.Documents;

namespace QaBot.Tests.Documents;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Documents_are_listed_in_the_order_of_their_paths_and_nothing_else_is()
    {
        foreach (var name in (string[])["b.txt", "B.md", "a/z.html", "a/b/c.PDF", "Zettel.docx", ".hidden.txt", ".git/x.txt", "~$Zettel.docx", "b.txt~", ".b.txt.swp", "b.tmp", "bild.png", "ohne"])
        {
            _files.Write(name, "x");
        }

        var folder = Folder();

        Assert.Equal(["B.md", "Zettel.docx", "a/b/c.PDF", "a/z.html", "b.txt"], folder.Scan().Select(file => file.Path));
        Assert.Equal(2, folder.UnknownFiles);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_empty() => Assert.Empty(Folder(Path.Combine(_files.Path, "nichts")).Scan());

    [Fact]
    public void Links_are_followed_within_the_folder_only()
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("geheim.txt", "geheim");
        _files.Write("innen/a.txt", "x");
        try
        {
            File.CreateSymbolicLink(Path.Combine(_files.Path, "hinaus.txt"), secret);
            File.CreateSymbolicLink(Path.Combine(_files.Path, "innen.txt"), Path.Combine("innen", "a.txt"));
            Directory.CreateSymbolicLink(Path.Combine(_files.Path, "draussen"), outside.Path);
            Directory.CreateSymbolicLink(Path.Combine(_files.Path, "innen", "kreis"), _files.Path);
            File.CreateSymbolicLink(Path.Combine(_files.Path, "doppelt.txt"), Path.Combine("draussen", "geheim.txt"));
        }
        catch (IOException)
        {
            Assert.Skip("links cannot be made here");
        }

        var folder = Folder();

        Assert.Equal(["innen.txt", "innen/a.txt"], folder.Scan().Select(file => file.Path));
        Assert.Equal("geheim", File.ReadAllText(Path.Combine(_files.Path, "hinaus.txt")));
        Assert.Equal(UnreadableReason.Unavailable, Reason(folder.Read(new("hinaus.txt", Path.Combine(_files.Path, "hinaus.txt"), 6, default), Cancel)));
    }

    [Fact]
    public void A_file_whose_name_is_no_Unicode_gives_a_result()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "file names are Unicode here");
        _files.Write("a.txt", "x");
        Shell("printf x > \"$(printf 'Gr\\374\\337e.txt')\"");

        var folder = Folder();
        var named = Assert.Single(folder.Scan(), file => file.Path != "a.txt");
        var reason = Reason(folder.Read(named, Cancel));
        Shell("rm Gr*");

        Assert.Equal(UnreadableReason.Unavailable, reason);
        Assert.StartsWith("Gr", named.Path, StringComparison.Ordinal);

        void Shell(string command)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _files.Path })!;
            process.WaitForExit();
        }
    }

    [Fact]
    public void Every_file_gives_a_result_and_the_others_are_read()
    {
        _files.Write("a.txt", "");
        _files.Write("b.docx", "kein Paket");
        _files.Write("c.pdf", "kein PDF");
        _files.Write("d.txt", "Ein Satz.");
        using (var large = File.Create(Path.Combine(_files.Path, "e.txt")))
        {
            large.SetLength(200_000_000);
        }

        var folder = Folder();
        var results = folder.Scan().Select(file => folder.Read(file, Cancel)).ToList();

        Assert.Equal(5, results.Count);
        Assert.Equal(UnreadableReason.Empty, Reason(results[0]));
        Assert.Equal(UnreadableReason.Broken, Reason(results[1]));
        Assert.Equal(UnreadableReason.Broken, Reason(results[2]));
        Assert.Equal("Ein Satz.", Assert.IsType<ReadDocument>(results[3]).Document.Text);
        Assert.Equal(UnreadableReason.TooLarge, Reason(results[4]));
    }

    [Fact]
    public void A_file_that_went_away_is_unavailable() =>
        Assert.Equal(UnreadableReason.Unavailable, Reason(Folder().Read(new("weg.txt", Path.Combine(_files.Path, "weg.txt"), 5, default), Cancel)));

    [Fact]
    public void A_reader_that_hangs_or_throws_costs_its_own_file_only()
    {
        _files.Write("a.hangs", "x");
        _files.Write("b.throws", "x");
        var folder = new DocumentFolder(new() { Folder = _files.Path, SecondsPerFile = 1 }, [new Hanging(), new Throwing()]);

        Assert.Equal([UnreadableReason.TooSlow, UnreadableReason.Broken], folder.Scan().Select(file => Reason(folder.Read(file, Cancel))));
    }

    [Theory]
    [InlineData("Documents:MaxFileMegabytes", "0")]
    [InlineData("Documents:Folder", "")]
    public void A_setting_out_of_range_stops_the_start(string key, string value)
    {
        var services = Services(new() { [key] = value });

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<DocumentFolder>());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DocumentFolder Folder(string? path = null) => Services(new() { ["Documents:Folder"] = path ?? _files.Path }).GetRequiredService<DocumentFolder>();

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();

    private static UnreadableReason Reason(ReadResult result) => Assert.IsType<UnreadableDocument>(result).Reason;

    private sealed class Hanging : IDocumentReader
    {
        public IReadOnlyList<string> Extensions { get; } = [".hangs"];

        public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidOperationException("only a cancellation comes here");
        }
    }

    private sealed class Throwing : IDocumentReader
    {
        public IReadOnlyList<string> Extensions { get; } = [".throws"];

        public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default) => throw new InvalidOperationException("broken");
    }
}
