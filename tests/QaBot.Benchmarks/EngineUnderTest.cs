using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Citations;
using QaBot.Indexing;

namespace QaBot.Benchmarks;

/// <summary>The engine as the program sets it up, over a folder of its own.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EngineUnderTest(string documents, string index)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Documents:Folder"] = documents,
            ["Indexing:Folder"] = index,
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddQaBot(configuration).BuildServiceProvider();
    }

    public IConversations Conversations => _services.GetRequiredService<IConversations>();

    public QuotationCheck Quotations => _services.GetRequiredService<QuotationCheck>();

    public Task<IngestionReport> IndexAsync() => _services.GetRequiredService<IngestionPipeline>().RunAsync(new IngestionRequest());

    public Task<Reply> AskAsync(string question) => Conversations.AskAsync(new(question) { Keep = false });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
