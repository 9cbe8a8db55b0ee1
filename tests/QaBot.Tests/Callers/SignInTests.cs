using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using QaBot.Tests.App;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Callers;

public sealed class SignInTests
{
    private static Task<ServedBot> StartAsync(FakeProvider provider) => ServedBot.StartAsync(
        new TempRoot().With("garten/brunnen.txt", ServedBot.Brunnen).With("personal/akte.txt", "Das Gehalt von Kasimir Wunderlich beträgt 7413 Euro.\n"),
        new()
        {
            ["Callers:Authority"] = provider.Address,
            ["Callers:Audience"] = "qabot-api",
            ["Callers:ClientId"] = "qabot-page",
            ["Callers:ClientSecret"] = "s3cret",
            ["Callers:AdminGroups:0"] = "chefs",
            ["Callers:Collections:*:0"] = "garten",
            ["Callers:Collections:hr:0"] = "personal",
        });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    [Fact]
    public async Task A_token_of_the_provider_opens_what_its_groups_may_read()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var bot = await StartAsync(provider);
        using var gardener = bot.With(provider.Issue("anna", "qabot-api"));
        provider.Groups = ["hr", "chefs"];
        using var clerk = bot.With(provider.Issue("bert", "qabot-api"));

        Assert.Equal(1, (await gardener.ReadAsync("/api/documents"))["total"]!.GetValue<int>());
        Assert.Equal(2, (await clerk.ReadAsync("/api/documents"))["total"]!.GetValue<int>());
        Assert.Contains("7413", (await clerk.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt von Kasimir Wunderlich?" })).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (await StatusAsync(gardener, "/metrics"), await StatusAsync(clerk, "/metrics")));
    }

    [Fact]
    public async Task A_token_that_does_not_hold_opens_nothing()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var bot = await StartAsync(provider);
        using var foreign = RSA.Create(2048);
        string[] tokens =
        [
            provider.Issue("anna", "someone-else"),
            provider.Issue("anna", "qabot-api", new RsaSecurityKey(foreign) { KeyId = "k1" }),
            provider.Issue("anna", "qabot-api", issuer: "https://evil.example"),
            provider.Issue("anna", "qabot-api", age: TimeSpan.FromHours(2)),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIiwiYXVkIjoicWFib3QtYXBpIn0.",
        ];

        foreach (var token in tokens)
        {
            using var http = bot.With(token);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(http, "/api/documents"));
        }
    }

    [Fact]
    public async Task A_browser_is_sent_to_sign_in_and_comes_back_as_the_person()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var bot = await StartAsync(provider);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = bot.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var list = await browser.ReadAsync("/api/documents");
        using var forged = await browser.SendJsonAsync("/api/ask", new { question = "Wann?" }, headers: ("Origin", "https://evil.example"));
        using var program = await bot.Http.GetAsync("/api/documents", TestContext.Current.CancellationToken);

        Assert.Equal(1, list["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
    }
}
