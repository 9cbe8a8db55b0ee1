using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.App.Serving;
using QaBot.Indexing;

namespace QaBot.Tests.Page;

/// <summary>The real server over a copy of some documents, on a free port.</summary>
public sealed class ServedPage : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private ServedPage(WebApplication app, DirectoryInfo folder, string pathBase)
    {
        (_app, _folder) = (app, folder);
        Address = app.Urls.First() + pathBase + "/";
    }

    /// <summary>Where the page is, ending with "/".</summary>
    public string Address { get; }

    /// <summary>The folder of documents.</summary>
    public string Documents => Path.Combine(_folder.FullName, "documents");

    /// <summary>Serves the documents of a folder of the repository.</summary>
    public static async Task<ServedPage> StartAsync(string documents, string pathBase = "", params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("qabot-page-");
        var copy = folder.CreateSubdirectory("documents");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, documents)).Where(static file => Path.HasExtension(file)))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        var all = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Serving:PathBase"] = pathBase,
            ["Documents:Folder"] = copy.FullName,
            ["Indexing:Folder"] = folder.CreateSubdirectory("index").FullName,
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var app = WebHost.Build(configuration, services => services.AddQaBot(configuration));
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.Services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(cancellation: TestContext.Current.CancellationToken);
        return new(app, folder, pathBase);
    }

    /// <summary>Changes a document and waits until it is read.</summary>
    public async Task ChangeAsync(string document, Func<string, string> change)
    {
        var path = Path.Combine(Documents, document);
        await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(path)));
        await _app.Services.GetRequiredService<IndexFreshness>().EnsureFreshAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // What is still open goes with the machine's temporary files.
        }
    }
}
