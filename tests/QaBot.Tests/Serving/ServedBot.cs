using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QaBot.App.Callers;
using QaBot.App.Serving;
using QaBot.Tests.App;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Serving;

/// <summary>The whole server with the whole engine over documents of its own, on a free port of the loopback address.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    public const string Brunnen = "Der Brunnen im Garten wurde 1927 gebaut.\n\nDie Tiefe des Brunnens beträgt zwölf Meter.\n\nDer Brunnenmeister heißt Hanne Petersen.\n";

    private readonly TempRoot _root;
    private readonly WebApplication _app;

    private ServedBot(TempRoot root, WebApplication app, RecordingLog log)
    {
        (_root, _app, Log) = (root, app, log);
        Address = new(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public RecordingLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public ApiKeyStore Keys => Services.GetRequiredService<ApiKeyStore>();

    public string IndexFolder => _root.Index;

    /// <summary>Starts the server; what is put in <paramref name="replace"/> takes the place of the engine's own.</summary>
    public static async Task<ServedBot> StartAsync(
        TempRoot? root = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        root ??= new TempRoot().With("brunnen.txt", Brunnen);
        var log = new RecordingLog();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
        {
            ["Documents:Folder"] = root.Documents,
            ["Indexing:Folder"] = root.Index,
            ["Logging:LogLevel:QaBot"] = "Debug",
        });
        var built = configuration.Build();
        built["urls"] ??= "http://127.0.0.1:0";
        var app = WebHost.Build(built, services =>
        {
            services.AddQaBot(built);
            replace?.Invoke(services);
            services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var bot = new ServedBot(root, app, log);
        var files = Directory.GetFiles(root.Documents, "*", SearchOption.AllDirectories).Length;
        await Eventually.IsTrue(() => app.Services.GetRequiredService<IDocumentLibrary>().List().Count == files);
        return bot;
    }

    /// <summary>Stops the server in good order.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    /// <summary>A client that sends a key.</summary>
    public HttpClient With(string key)
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _root.Dispose();
    }
}

/// <summary>Short forms for talking JSON.</summary>
internal static class HttpTalk
{
    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient http, string path, object body, string method = "POST", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path)
        {
            Content = new StringContent(body as string ?? System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonNode> PostAsync(this HttpClient http, string path, object body)
    {
        using var response = await http.SendJsonAsync(path, body);
        return await response.JsonAsync();
    }

    public static async Task<JsonNode> ReadAsync(this HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.JsonAsync();
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response)
    {
        var text = await response.TextAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The events of a stream: names and data.</summary>
    public static async Task<List<(string Name, string Data)>> EventsAsync(this HttpResponseMessage response)
    {
        var events = new List<(string, string)>();
        foreach (var block in (await response.TextAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n');
            var data = lines.FirstOrDefault(static line => line.StartsWith("data: ", StringComparison.Ordinal));
            if (data is not null)
            {
                events.Add((lines.FirstOrDefault(static line => line.StartsWith("event: ", StringComparison.Ordinal))?[7..] ?? "", data[6..]));
            }
        }

        return events;
    }
}
