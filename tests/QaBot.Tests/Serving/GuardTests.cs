using System.Net;

namespace QaBot.Tests.Serving;

public sealed class GuardTests
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:80")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost.evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_foreign_page_can_neither_ask_nor_be_mistaken_for_this_server(string header, string value)
    {
        await using var bot = await ServedBot.StartAsync();

        using var asked = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }, headers: (header, value));
        using var mcp = await bot.Http.SendJsonAsync("/mcp", "{}", headers: (header, value));
        using var chat = await bot.Http.SendJsonAsync("/v1/chat/completions", "{}", headers: (header, value));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (asked.StatusCode, mcp.StatusCode, chat.StatusCode));
    }

    [Fact]
    public async Task The_own_page_may_ask()
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendJsonAsync(
            "/api/ask", new { question = "Wann?" }, "POST", ("Origin", bot.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_host_name_from_the_settings_is_served()
    {
        await using var bot = await ServedBot.StartAsync(settings: new() { ["Serving:AllowedHosts:0"] = "*.firma.example" });

        using var own = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann?" }, headers: ("Host", "qabot.firma.example"));
        using var other = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann?" }, headers: ("Host", "qabot.fremd.example"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (own.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("/api/documents")]
    [InlineData("/health/live")]
    [InlineData("/nirgends")]
    [InlineData("/v1/models")]
    public async Task Every_answer_tells_a_browser_to_trust_nothing_else(string path)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Everything_lies_below_the_path_of_a_reverse_proxy()
    {
        await using var bot = await ServedBot.StartAsync(settings: new() { ["Serving:PathBase"] = "/wissen" });

        var reply = await bot.Http.PostAsync("/wissen/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });

        Assert.Equal("extracted", reply["answer"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_people_ask_is_not_in_the_log()
    {
        await using var bot = await ServedBot.StartAsync();

        await bot.Http.PostAsync("/api/ask", new { question = "Meine Nummer 0151 23456789 und erika@beispiel.example?" });
        await bot.Http.ReadAsync("/api/search?q=erika%40beispiel.example");
        await bot.Http.PostAsync("/v1/chat/completions", new { messages = new[] { new { role = "user", content = "erika@beispiel.example" } } });

        Assert.DoesNotContain("erika", bot.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("23456789", bot.Log.Text, StringComparison.Ordinal);
    }
}
