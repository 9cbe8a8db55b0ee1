using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Citations;
using QaBot.Documents;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Tests.Citations;

/// <summary>Citations over a real folder and its real index.</summary>
public sealed class CitationsServicesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("qabot-cited-").FullName;
    private readonly ServiceProvider _services;

    public CitationsServicesTests()
    {
        Directory.CreateDirectory(Documents);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Documents:Folder", Documents), new("Indexing:Folder", Path.Combine(_root, "index")), new("Indexing:RefreshMilliseconds", "0"),
        ]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(new Lexicon())
            .AddDocuments(configuration).AddIndexing(configuration).AddCitations(configuration).BuildServiceProvider();
    }

    private string Documents => Path.Combine(_root, "documents");

    private QuotationCheck Check => _services.GetRequiredService<QuotationCheck>();

    [Fact]
    public async Task A_citation_is_followed_and_a_quotation_checked_through_the_index()
    {
        await File.WriteAllTextAsync(Path.Combine(Documents, "artikel.txt"), Sample.Text, TestContext.Current.CancellationToken);
        await IndexAsync();
        var library = _services.GetRequiredService<IDocumentLibrary>();
        var source = library.Find("artikel.txt")!;
        var shown = CitationResolver.Complete(new(1, "", "artikel.txt", default, default, "Die Ukraine ist bereits EU-Beitrittskandidat"), source)!;
        _services.GetRequiredService<CitationLedger>().Record([shown], library);

        File.Delete(Path.Combine(Documents, "artikel.txt"));
        Directory.CreateDirectory(Path.Combine(Documents, "archiv"));
        await File.WriteAllTextAsync(Path.Combine(Documents, "archiv", "alt.txt"), "Neuer Vorspann.\n\n" + Sample.Text, TestContext.Current.CancellationToken);
        await IndexAsync();

        var verdict = _services.GetRequiredService<CitationLookup>().Find(shown.Id, Access.All)!;
        Assert.Equal((VerdictStatus.Moved, "archiv/alt.txt", shown.Lines.First + 2), (verdict.Status, verdict.Document, verdict.Lines.First));
        Assert.Equal(QuotationStatus.Verbatim, Check.Check("„Die Ukraine ist bereits EU-Beitrittskandidat“", Access.All).Status);
        Assert.Equal(QuotationStatus.Altered, Check.Check("„Die Ukraine ist noch kein EU-Beitrittskandidat und führt seit Juni 2024“", Access.All).Status);
        Assert.Equal(QuotationStatus.NotFound, Check.Check("Die Ukraine ist bereits EU-Beitrittskandidat", new Access(new HashSet<string> { "" })).Status);
        Assert.Equal(QuotationStatus.NotFound, Check.Check("Zwetschgenkuchen mit Sahne am Nachmittag", Access.All).Status);
    }

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private Task IndexAsync() => _services.GetRequiredService<IngestionPipeline>().RunAsync(new(), null, TestContext.Current.CancellationToken);
}
