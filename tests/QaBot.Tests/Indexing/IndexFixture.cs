using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Documents;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Tests.Indexing;

/// <summary>A folder of documents and an index of its own in a temporary place, used as the program uses them.</summary>
internal sealed class IndexFixture : IDisposable
{
    private readonly bool _ownsRoot;
    private readonly ServiceProvider _services;

    public IndexFixture(string? root = null, params (string Key, string Value)[] settings)
    {
        _ownsRoot = root is null;
        Root = root ?? Directory.CreateTempSubdirectory("qabot-index-").FullName;
        Directory.CreateDirectory(DocumentsFolder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Documents:Folder", DocumentsFolder), new("Indexing:Folder", IndexFolder), new("Indexing:RefreshMilliseconds", "0"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new Lexicon())
            .AddDocuments(configuration).AddIndexing(configuration).AddIndexingService().BuildServiceProvider();
    }

    public string Root { get; }
    public string DocumentsFolder => Path.Combine(Root, "documents");
    public string IndexFolder => Path.Combine(Root, "index");
    public string LuceneFolder => Path.Combine(IndexFolder, "lucene");
    public PassageIndex Index => Get<PassageIndex>();
    public IDocumentLibrary Library => Get<IDocumentLibrary>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Another process would see the same files with nothing in memory.</summary>
    public IndexFixture Reopened(params (string Key, string Value)[] settings) => new(Root, settings);

    public void Write(string path, string text)
    {
        var full = Path.Combine(DocumentsFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(DocumentsFolder, path));

    public void Move(string from, string to)
    {
        var target = Path.Combine(DocumentsFolder, to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(DocumentsFolder, from), target);
    }

    public Task<IngestionReport> RunAsync(IngestionRequest? request = null, IProgress<IngestionProgress>? progress = null, CancellationToken? cancellation = null) =>
        Get<IngestionPipeline>().RunAsync(request ?? new(), progress, cancellation ?? TestContext.Current.CancellationToken);

    public Task<IngestionReport> EnsureFreshAsync() => Get<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);

    /// <summary>Results as "outcome path", without the files that were not touched.</summary>
    public static string[] Touched(IngestionReport report) =>
        [.. report.Files.Where(file => file.Outcome != FileOutcome.Unchanged).Select(file => $"{file.Outcome} {file.Path}")];

    /// <summary>The paths of the documents whose text has the word, best first.</summary>
    public string[] Find(string word) => [.. Search(word).Select(hit => hit.Passage.Document).Distinct()];

    public List<Hit> Search(string words)
    {
        using var snapshot = Index.Acquire();
        var query = new BooleanQuery();
        foreach (var term in QaBot.Language.Terms.Of(TermField.Root, Get<Lexicon>().Tokens(words), isEnglish: false).Distinct())
        {
            query.Add(new TermQuery(new Term(PassageSchema.Text(TermField.Root), term)), Occur.SHOULD);
        }

        return [.. snapshot.Searcher.Search(query, 100).ScoreDocs
            .Select(hit => (hit.Score, Passage: snapshot.Load(hit.Doc)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Document, StringComparer.Ordinal).ThenBy(hit => hit.Passage.Ordinal)
            .Select((hit, i) => new Hit(hit.Passage, hit.Score, i + 1))];
    }

    public void Dispose()
    {
        _services.Dispose();
        if (_ownsRoot)
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
