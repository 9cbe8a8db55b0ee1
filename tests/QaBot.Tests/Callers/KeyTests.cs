using System.Net;
using System.Text;
using QaBot.App.Callers;
using QaBot.App.Commands;
using QaBot.Tests.App;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Callers;

public sealed class KeyTests
{
    private static readonly Dictionary<string, string?> Required = new() { ["Callers:Required"] = "true" };

    private static async Task<HttpStatusCode> AskAsync(HttpClient http, string path = "/api/ask")
    {
        using var response = await http.SendJsonAsync(path, new { question = "Wann wurde der Brunnen gebaut?" });
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [Fact]
    public async Task Without_a_valid_key_nothing_is_told()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required));
        var (_, key) = bot.Keys.Create(new("", "team", Scopes.All, default));

        foreach (var wrong in (string[])["", "x", "qabot_", key[..^1], key[..^1] + (key[^1] == '0' ? '1' : '0'), key.ToUpperInvariant(), key + "0", "Basic " + key])
        {
            using var http = bot.With(wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(http));
        }

        foreach (var path in (string[])["/api/search?q=Brunnen", "/api/documents", "/api/documents/brunnen.txt", "/api/conversations", "/v1/models", "/metrics"])
        {
            using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            Assert.DoesNotContain("Brunnen", await response.TextAsync(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(bot.Http, "/mcp"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot.Http, "/health/ready"));
        using var right = bot.With(key);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(right));
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_no_more()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required));
        using var asking = bot.With(bot.Keys.Create(new("", "ask", Scopes.Ask, default)).Text);
        using var reading = bot.With(bot.Keys.Create(new("", "read", Scopes.Read, default)).Text);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (await AskAsync(asking), await AskAsync(reading)));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (await StatusAsync(asking, "/api/documents"), await StatusAsync(reading, "/api/documents")));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await StatusAsync(asking, "/metrics"), await StatusAsync(reading, "/metrics")));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await AskAsync(asking, "/mcp"), await AskAsync(reading, "/mcp")));
    }

    [Fact]
    public async Task The_command_makes_a_key_that_is_kept_as_a_hash_and_revokes_it()
    {
        var root = new TempRoot().With("brunnen.txt", ServedBot.Brunnen);
        var (made, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["keys", "create", "Team Süd", "--collections", "a,.", "--scopes", "ask"]);
        var key = output.Trim();
        var (_, list, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["keys", "list"]);
        await using var bot = await ServedBot.StartAsync(root, new(Required));
        using var http = bot.With(key);

        Assert.Equal(ExitCode.Ok, made);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(http));
        Assert.Contains("Team Süd", list, StringComparison.Ordinal);
        Assert.Contains("a,.", list, StringComparison.Ordinal);
        Assert.DoesNotContain(key[^64..], list, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(root.Index, "qabot.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(key[^64..], Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(1, bot.Keys.Revoke("Team Süd"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(http));
        Assert.DoesNotContain(key, bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_others_can_reach_does_not_start_unguarded()
    {
        var root = new TempRoot().With("brunnen.txt", ServedBot.Brunnen);
        var settings = new Dictionary<string, string?> { ["urls"] = "http://0.0.0.0:0" };

        var refusal = await Assert.ThrowsAsync<CommandException>(() => ServedBot.StartAsync(root, new(settings)));
        Assert.Contains("qabot keys create", refusal.Message, StringComparison.Ordinal);

        var key = new ApiKeyStore(Path.Combine(root.Index, "qabot.db"), TimeProvider.System).Create(new("", "team", Scopes.Ask, default)).Text;
        await using var bot = await ServedBot.StartAsync(root, new(settings));
        using var http = bot.With(key);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await AskAsync(bot.Http), await AskAsync(http)));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required));
        using var hasty = bot.With(bot.Keys.Create(new("", "hasty", Scopes.Ask, default) { PerMinute = 3 }).Text);
        using var calm = bot.With(bot.Keys.Create(new("", "calm", Scopes.Ask, default)).Text);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add(await AskAsync(hasty));
        }

        using var refused = await hasty.SendJsonAsync("/api/ask", new { question = "Wann?" });
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.InRange((int)refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(calm));
    }

    [Fact]
    public async Task Guessing_keys_ends_at_the_limit_of_the_address()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required) { ["Callers:RequestsPerMinutePerAddress"] = "5" });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var http = bot.With($"qabot_0000000000_{new string('0', 63)}{i}");
            statuses.Add(await AskAsync(http));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task Nobody_sees_the_conversations_of_another()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required));
        using var one = bot.With(bot.Keys.Create(new("", "one", Scopes.Ask, default)).Text);
        using var two = bot.With(bot.Keys.Create(new("", "two", Scopes.Ask, default)).Text);
        var id = (await one.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }))["conversation"]!.GetValue<string>();

        Assert.Empty((await two.ReadAsync("/api/conversations"))["conversations"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, $"/api/conversations/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(two, $"/api/conversations/{id}/export"));
        using var renamed = await two.SendJsonAsync($"/api/conversations/{id}", new { title = "meins" }, "PATCH");
        using var deleted = await two.DeleteAsync($"/api/conversations/{id}", TestContext.Current.CancellationToken);
        using var rated = await two.SendJsonAsync("/api/feedback", new { conversation = id, turn = 1, helpful = false });
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (renamed.StatusCode, deleted.StatusCode, rated.StatusCode));
    }

    [Fact]
    public async Task A_program_that_speaks_for_others_keeps_them_apart()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Required));
        var (_, trusted) = bot.Keys.Create(new("", "webui", Scopes.All, default) { SpeaksForOthers = true });
        var (_, plain) = bot.Keys.Create(new("", "script", Scopes.All, default));
        async Task<int> ConversationsOf(string key, string? person)
        {
            using var http = bot.With(key);
            if (person is not null)
            {
                http.DefaultRequestHeaders.Add("X-OpenWebUI-User-Id", person);
            }

            await http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });
            return (await http.ReadAsync("/api/conversations"))["conversations"]!.AsArray().Count;
        }

        Assert.Equal((1, 1), (await ConversationsOf(trusted, "anna"), await ConversationsOf(trusted, "bert")));
        Assert.Equal((1, 2), (await ConversationsOf(plain, "anna"), await ConversationsOf(plain, "bert")));
    }
}
