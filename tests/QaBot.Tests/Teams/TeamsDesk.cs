using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Teams;

/// <summary>QaBot served against a fake Bot Framework, and what people do in Teams.</summary>
internal sealed class TeamsDesk : IAsyncDisposable
{
    public const string Personal = "a:personal-1";
    public const string Group = "19:group@thread.v2";
    public const string Thread = "19:channel@thread.tacv2;messageid=1700";
    public const string Bot = $"28:{FakeTeams.AppId}";

    private readonly Dictionary<string, string?> _settings;
    private readonly bool _engine;
    private int _ids;

    private TeamsDesk(FakeTeams teams, Dictionary<string, string?> settings, bool engine) => (Teams, _settings, _engine) = (teams, settings, engine);

    public FakeTeams Teams { get; }

    public TemporaryFolder Folder { get; } = new();

    public FakeConversations Conversations { get; } = new();

    public ServedApp App { get; private set; } = null!;

    /// <summary>The messages of text in their present form, in the order of their beginning.</summary>
    public IReadOnlyList<JsonObject> Shown => [.. All.Where(m => m["attachments"] is null)];

    /// <summary>The cards.</summary>
    public IReadOnlyList<JsonObject> Cards => [.. All.Where(m => m["attachments"] is not null).Select(m => (JsonObject)m["attachments"]![0]!["content"]!)];

    private IEnumerable<JsonObject> All => [.. Teams.Messages.OrderBy(m => m.Key.Length).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value)];

    /// <summary>The messages that are complete.</summary>
    public IReadOnlyList<JsonObject> Finished => [.. Shown.Where(m => m["type"]!.ToString() == "message")];

    public static async Task<TeamsDesk> OpenAsync(Dictionary<string, string?>? settings = null, bool engine = false)
    {
        var teams = await FakeTeams.StartAsync();
        var all = Settings(teams);
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var desk = new TeamsDesk(teams, all, engine);
        await desk.StartAsync();
        return desk;
    }

    /// <summary>What the program is told of the fake.</summary>
    public static Dictionary<string, string?> Settings(FakeTeams teams) => new()
    {
        ["Teams:AppId"] = FakeTeams.AppId,
        ["Teams:AppPassword"] = FakeTeams.Password,
        ["Teams:TenantId"] = FakeTeams.Tenant,
        ["Teams:TokenUrl"] = new Uri(teams.Address, "/token").AbsoluteUri,
        ["Teams:OpenIdMetadataUrl"] = new Uri(teams.Address, "/openid").AbsoluteUri,
        ["Teams:TokenIssuer"] = FakeTeams.Issuer,
        ["Teams:AllowedServiceHosts"] = teams.Address.Authority,
        ["Teams:GraphUrl"] = new Uri(teams.Address, "/graph").AbsoluteUri,
        ["Teams:StreamMilliseconds"] = "30",
    };

    public async Task StartAsync() => App = await ServedApp.StartAsync(Folder, _engine ? null : Conversations, new(_settings));

    /// <summary>Stops the program and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await App.DisposeAsync();
        await StartAsync();
    }

    /// <summary>A message as Teams delivers it.</summary>
    public JsonObject Message(string text, string conversation = Personal, bool mentions = false)
    {
        var activity = Activity("message", conversation);
        activity["text"] = mentions ? $"<at>QaBot</at>&nbsp;{text}" : text;
        activity["textFormat"] = "plain";
        if (mentions)
        {
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>QaBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "QaBot" },
            });
        }

        return activity;
    }

    public JsonObject Activity(string type, string conversation = Personal) => new()
    {
        ["type"] = type,
        ["id"] = $"in{Interlocked.Increment(ref _ids)}",
        ["timestamp"] = "2026-01-01T00:00:00Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:anna", ["name"] = "Anna", ["aadObjectId"] = "o-anna" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "QaBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = conversation == Personal ? "personal" : conversation == Group ? "groupChat" : "channel",
            ["tenantId"] = FakeTeams.Tenant,
        },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant },
            ["team"] = conversation == Thread ? new JsonObject { ["id"] = "19:team", ["aadGroupId"] = "group-1" } : null,
            ["channel"] = conversation == Thread ? new JsonObject { ["id"] = "19:channel@thread.tacv2" } : null,
        },
    };

    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if (token?.Length != 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Teams.Token());
        }

        return await App.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers an activity; Teams must be told at once that it arrived.</summary>
    public async Task DeliverAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Waits for the bot's n-th complete message.</summary>
    public async Task<JsonObject> ReplyAsync(int number = 1)
    {
        await Eventually.IsTrue(() => Finished.Count >= number);
        return Finished[number - 1];
    }

    /// <summary>Waits until nothing is left to be done.</summary>
    public Task QuietAsync() => Eventually.IsTrue(() => App.Queue.Count == 0);

    public async ValueTask DisposeAsync()
    {
        Conversations.Open();
        await App.DisposeAsync();
        await Teams.DisposeAsync();
        Folder.Dispose();
    }
}
