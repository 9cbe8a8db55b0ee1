using System.Net;
using QaBot.Tests.App;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Api;

public sealed class LookupTests
{
    [Fact]
    public async Task Search_comes_in_pages_that_fit_together()
    {
        await using var bot = await ServedBot.StartAsync(new TempRoot().With("a.txt", "Der Brunnen ist alt.\n").With("b.txt", "Der Brunnen ist tief.\n"));

        using var first = await bot.Http.GetAsync("/api/search?q=Brunnen&top=1", TestContext.Current.CancellationToken);
        var next = first.Headers.GetValues("Link").Single();
        var second = await bot.Http.ReadAsync(next[(next.IndexOf('<') + 1)..next.IndexOf('>')]);

        Assert.Equal("Brunnen", second["query"]!.GetValue<string>());
        Assert.Equal(2, Assert.Single(second["hits"]!.AsArray())!["rank"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/search?q=%20")]
    [InlineData("/api/search?q=x&top=0")]
    [InlineData("/api/search?q=x&top=-1")]
    [InlineData("/api/search?q=x&top=99999999999")]
    [InlineData("/api/search?q=x&skip=abc")]
    [InlineData("/api/documents?take=0")]
    [InlineData("/api/documents/brunnen.txt?first=0")]
    [InlineData("/api/documents/brunnen.txt?first=3&last=2")]
    [InlineData("/api/documents/brunnen.txt?first=1000000")]
    public async Task Numbers_out_of_range_are_refused(string path)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("../index/qabot.db")]
    [InlineData("..%5c..%5cwindows%5cwin.ini")]
    [InlineData("nirgends.txt")]
    public async Task Only_what_is_indexed_can_be_read(string path)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.GetAsync(new Uri($"{bot.Address}api/documents/{path}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_altered_quotation_is_told_from_a_true_one()
    {
        await using var bot = await ServedBot.StartAsync();

        var right = await bot.Http.PostAsync("/api/quotes", new { text = "Die Tiefe des Brunnens beträgt zwölf Meter." });
        var wrong = await bot.Http.PostAsync("/api/quotes", new { text = "Die Tiefe des Brunnens beträgt zwanzig Meter." });

        Assert.Equal("verbatim", right["verdict"]!.GetValue<string>());
        Assert.Equal("altered", wrong["verdict"]!.GetValue<string>());
        Assert.Equal("zwanzig", wrong["matches"]![0]!["differences"]![0]!["quoted"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_is_given_by_lines_with_its_outline()
    {
        await using var bot = await ServedBot.StartAsync(new TempRoot().With("handbuch/pumpe.md", "# Pumpe\n\nErste Zeile.\n\n## Wartung\n\nZweite Zeile.\n"));

        var list = await bot.Http.ReadAsync("/api/documents");
        var part = await bot.Http.ReadAsync("/api/documents/handbuch/pumpe.md?first=5&last=7");

        Assert.Equal("handbuch", Assert.Single(list["documents"]!.AsArray())!["collection"]!.GetValue<string>());
        Assert.Equal("## Wartung\n\nZweite Zeile.", part["text"]!.GetValue<string>());
        Assert.Equal(["Pumpe", "Wartung"], part["outline"]!.AsArray().Select(item => item!["text"]!.GetValue<string>()));
        Assert.Equal(5, part["outline"]![1]!["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task Questions_that_open_a_paragraph_are_in_the_outline_too()
    {
        await using var bot = await ServedBot.StartAsync(new TempRoot().With("garten.txt", "Der Brunnen\n\nWie tief ist der Brunnen? Die Tiefe des Brunnens beträgt zwölf Meter, gemessen im Jahr 1927.\n"));

        var document = await bot.Http.ReadAsync("/api/documents/garten.txt");

        Assert.Contains("Wie tief ist der Brunnen?", document["outline"]!.AsArray().Select(item => item!["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_api_describes_itself_and_its_page_loads_nothing_from_elsewhere()
    {
        await using var bot = await ServedBot.StartAsync();

        var description = await bot.Http.ReadAsync("/api/openapi.json");
        using var page = await bot.Http.GetAsync("/api/docs/", TestContext.Current.CancellationToken);
        using var script = await bot.Http.GetAsync("/api/docs/scalar.js", TestContext.Current.CancellationToken);
        var html = await page.TextAsync();

        Assert.Equal(
            ["/api/ask", "/api/citations/{id}", "/api/conversations", "/api/conversations/{id}", "/api/conversations/{id}/export", "/api/documents", "/api/documents/{path}", "/api/feedback", "/api/quotes", "/api/search"],
            description["paths"]!.AsObject().Select(path => path.Key).Where(path => !path.StartsWith("/api/gaps", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("script-src 'self' 'nonce-", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }
}
