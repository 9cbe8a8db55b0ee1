using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Indexing;
using QaBot.Tests.Citations;

namespace QaBot.Tests.Answering.Model;

/// <summary>QaBot over the sample article, or over documents of one's own, with a model at an address.</summary>
internal sealed class ModelHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _root;

    private ModelHouse(ServiceProvider services, string root) => (_services, _root) = (services, root);

    public IConversations Conversations => Get<IConversations>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<ModelHouse> OpenAsync(string? endpoint, (string Name, string Text)[]? documents = null, params (string Key, string Value)[] settings)
    {
        var root = Directory.CreateTempSubdirectory("qabot-model-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "documents")).FullName;
        foreach (var (name, text) in documents ?? [(Sample.Path, Sample.Text)])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        var values = new Dictionary<string, string?>
        {
            ["Documents:Folder"] = folder,
            ["Indexing:Folder"] = Path.Combine(root, "index"),
            ["Indexing:RefreshMilliseconds"] = "0",
            ["Model:Endpoint"] = endpoint ?? "",
            ["Model:Name"] = endpoint is null ? "" : "test-model",
            ["Model:ApiKey"] = "sk-geheim-4711",
            ["Model:TimeoutSeconds"] = "10",
            ["Model:PromptsFolder"] = Path.Combine(root, "prompts"),
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddQaBot(configuration).BuildServiceProvider();
        var house = new ModelHouse(services, root);
        await house.Get<IngestionPipeline>().RunAsync(new(), null, TestContext.Current.CancellationToken);
        return house;
    }

    /// <summary>Asks and returns all that was streamed.</summary>
    public async Task<(string Streamed, IReadOnlyList<Citation> Citations, DonePart Done)> AskAsync(string question, string language = "de")
    {
        var streamed = "";
        var citations = new List<Citation>();
        DonePart? done = null;
        await foreach (var part in Conversations.StreamAsync(new(question) { Language = language, Keep = false }, TestContext.Current.CancellationToken))
        {
            streamed += part is TextPart text ? text.Text : "";
            if (part is CitationPart citation)
            {
                citations.Add(citation.Citation);
            }

            done = part as DonePart ?? done;
        }

        return (streamed, citations, done!);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }
}
