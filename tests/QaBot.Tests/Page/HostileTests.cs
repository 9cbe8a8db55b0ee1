using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

[Collection(nameof(SamplePage))]
public sealed class HostileTests(SamplePage sample) : IAsyncLifetime
{
    private const string Corpus = "tests/corpora/hostile/documents";
    private ServedPage _served = default!;

    public async ValueTask InitializeAsync() => _served = await ServedPage.StartAsync(Corpus);

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_hostile_document_is_text_and_nothing_more()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, _served);
        foreach (var name in Directory.EnumerateFiles(Path.Combine(Repository.Root, Corpus)).Select(static file => Path.GetFileName(file)))
        {
            await visit.OpenAsync($"d/{name}");
            await Expect(visit.Page.Locator(".document-text")).Not.ToBeEmptyAsync();
            Assert.Equal(0, await visit.Page.Locator(".document-text :is(script, img, iframe, form, a, style, svg, [onclick], [onerror], [style])").CountAsync());
            Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u001B]", await visit.Page.Locator("main").TextContentAsync());
            await AssertHarmlessLinksAsync(visit.Page);
        }

        Assert.Empty(visit.Breaches);
    }

    [Fact]
    public async Task Answers_from_hostile_documents_run_nothing_load_nothing_and_link_nowhere()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, _served);
        await visit.OpenAsync();
        var file = Path.Combine(Repository.Root, "tests/corpora/hostile/questions.jsonl");
        foreach (var line in (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(static line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            await visit.AskAsync(json.RootElement.GetProperty("question").GetString()!);
            if (await visit.LastExchange.Locator(".ref button").CountAsync() > 0)
            {
                await visit.LastExchange.Locator(".ref button").First.ClickAsync();
                await Expect(visit.Page.Locator(".panel mark").First).ToBeVisibleAsync();
            }
        }

        await visit.AskAsync("<img src=x onerror=alert(1)> <script>alert(2)</script> Wann wurde das Bootshaus gebaut?");
        Assert.Equal(0, await visit.Page.Locator("main :is(img, iframe, script)").CountAsync());
        await AssertHarmlessLinksAsync(visit.Page);
        Assert.Empty(visit.Breaches);
    }

    private static async Task AssertHarmlessLinksAsync(IPage page)
    {
        var foreign = await page.EvaluateAsync<string[]>("() => [...document.links].filter(a => a.origin !== location.origin).map(a => a.protocol + ' ' + a.rel)");
        Assert.All(foreign, static link => Assert.Matches("^https?: .*noopener", link));
    }
}
