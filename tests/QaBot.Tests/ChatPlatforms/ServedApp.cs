using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QaBot.App.ChatPlatforms;
using QaBot.App.Serving;
using QaBot.Citations;
using QaBot.Indexing;
using QaBot.Tests.Citations;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>The real server on a free port of the loopback address, in a folder of its own.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedApp(WebApplication app, RecordingLog log, CitationDesk citations)
    {
        (_app, Log, Citations) = (app, log, citations);
        Address = new(app.Urls.First());
        Http = new() { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Everything that was logged.</summary>
    public RecordingLog Log { get; }

    /// <summary>The citations that were handed out of the sample article.</summary>
    public CitationDesk Citations { get; }

    /// <summary>The queue of questions.</summary>
    public QuestionQueue Queue => _app.Services.GetRequiredService<QuestionQueue>();

    /// <summary>Starts the server on fake conversations or, without them, on the engine over the sample article.</summary>
    public static async Task<ServedApp> StartAsync(TemporaryFolder folder, IConversations? conversations, Dictionary<string, string?> settings)
    {
        var log = new RecordingLog();
        var citations = new CitationDesk(Sample.Article);
        settings["Indexing:Folder"] = folder.Path;
        settings["urls"] = "http://127.0.0.1:0";
        settings["Logging:LogLevel:Default"] = "Debug";
        settings["Documents:Folder"] = Path.Combine(Repository.Root, "documents");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var app = WebHost.Build(configuration, services =>
        {
            services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
            if (conversations is null)
            {
                services.AddQaBot(configuration);
                return;
            }

            services.AddSingleton(conversations);
            services.AddSingleton(citations.Lookup);
            services.AddSingleton<IDocumentLibrary>(citations.Library);
            services.AddSingleton(new QuotationCheck(citations.Library.Candidates, citations.Library));
        });
        if (conversations is null)
        {
            await app.Services.GetRequiredService<IndexFreshness>().EnsureFreshAsync(null, TestContext.Current.CancellationToken);
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, log, citations);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        Citations.Dispose();
    }
}
