using System.Net;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Api;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_is_listed_read_renamed_exported_rated_and_forgotten()
    {
        await using var bot = await ServedBot.StartAsync();
        var id = (await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }))["conversation"]!.GetValue<string>();
        await bot.Http.PostAsync("/api/ask", new { question = "Und wie tief ist er?", conversation = id });

        using var renamed = await bot.Http.SendJsonAsync($"/api/conversations/{id}", new { title = "Der Brunnen" }, "PATCH");
        using var rated = await bot.Http.SendJsonAsync("/api/feedback", new { conversation = id, turn = 2, helpful = false, reason = "zu kurz" });
        var list = await bot.Http.ReadAsync("/api/conversations");
        var turns = (await bot.Http.ReadAsync($"/api/conversations/{id}"))["turns"]!.AsArray();
        using var export = await bot.Http.GetAsync($"/api/conversations/{id}/export", TestContext.Current.CancellationToken);
        var markdown = await export.TextAsync();
        using var deleted = await bot.Http.DeleteAsync($"/api/conversations/{id}", TestContext.Current.CancellationToken);
        using var again = await bot.Http.GetAsync($"/api/conversations/{id}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (renamed.StatusCode, rated.StatusCode, deleted.StatusCode));
        Assert.Equal("Der Brunnen", Assert.Single(list["conversations"]!.AsArray())!["title"]!.GetValue<string>());
        Assert.Equal(["Wann wurde der Brunnen gebaut?", "Und wie tief ist er?"], turns.Select(turn => turn!["question"]!.GetValue<string>()));
        Assert.Equal("zu kurz", turns[1]!["feedback"]!["reason"]!.GetValue<string>());
        Assert.Contains("1927", markdown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task What_was_not_answered_or_did_not_help_is_listed_for_those_who_write_the_documents()
    {
        await using var bot = await ServedBot.StartAsync();
        await bot.Http.PostAsync("/api/ask", new { question = "Wie hoch ist die Mehrwertsteuer in Portugal?" });
        var rated = await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });
        using var _ = await bot.Http.SendJsonAsync("/api/feedback", new { conversation = rated["conversation"], turn = 1, helpful = false, reason = "Der Monat fehlt." });

        var gaps = (await bot.Http.ReadAsync("/api/gaps")).ToJsonString();
        using var file = await bot.Http.GetAsync("/api/gaps/questions", TestContext.Current.CancellationToken);
        var line = System.Text.Json.Nodes.JsonNode.Parse(Assert.Single((await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;

        Assert.Contains("Portugal", gaps, StringComparison.Ordinal);
        Assert.Equal("Wann wurde der Brunnen gebaut?", line["question"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/api/conversations/nirgends")]
    [InlineData("DELETE", "/api/conversations/nirgends")]
    [InlineData("GET", "/api/conversations/%00")]
    [InlineData("GET", "/api/conversations/nirgends/export")]
    public async Task What_does_not_exist_is_not_found(string method, string path)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendAsync(new(new(method), path), TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, response.StatusCode.ToString());
    }

    [Fact]
    public async Task A_verdict_needs_a_turn_that_exists()
    {
        await using var bot = await ServedBot.StartAsync();

        using var none = await bot.Http.SendJsonAsync("/api/feedback", new { conversation = "x", turn = 1, helpful = true });
        using var half = await bot.Http.SendJsonAsync("/api/feedback", new { conversation = "x" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (none.StatusCode, half.StatusCode));
    }
}
