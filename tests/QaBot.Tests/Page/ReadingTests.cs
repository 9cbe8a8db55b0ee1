using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

[Collection(nameof(SamplePage))]
public sealed class ReadingTests(SamplePage sample) : IAsyncLifetime
{
    private ServedPage _served = default!;

    public async ValueTask InitializeAsync() => _served = await ServedPage.StartAsync("documents");

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_citation_tells_where_it_comes_from_and_whether_it_still_stands()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, _served);
        await visit.OpenAsync();
        await visit.AskAsync("Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?");
        var id = await visit.LastExchange.Locator(".source-foot .id").First.TextContentAsync();
        var quote = await visit.LastExchange.Locator(".source-quote").First.TextContentAsync();

        await visit.OpenAsync($"citations/{id!.ToLowerInvariant()}");
        await Expect(visit.Page.Locator(".status")).ToHaveTextAsync("Steht unverändert");
        await Expect(visit.Page.Locator(".context mark")).ToHaveTextAsync(quote!);
        await visit.Page.GetByText("Im Dokument ansehen").ClickAsync();
        await Expect(visit.Page.Locator(".document-page mark")).ToBeInViewportAsync();

        await _served.ChangeAsync("macron-sicherheitsgarantien-ukraine.txt", static text => text.Replace("26 Länder formell", "27 Länder formell", StringComparison.Ordinal));
        await visit.OpenAsync($"cite/{id}");
        await Expect(visit.Page.Locator(".status")).ToHaveTextAsync("Wurde geändert");
        await Expect(visit.Page.Locator(".differences del")).ToHaveTextAsync("26");
        await Expect(visit.Page.Locator(".differences ins")).ToHaveTextAsync("27");
        await Expect(visit.Page.Locator(".quotation blockquote")).ToHaveTextAsync(quote!);
    }

    [Fact]
    public async Task A_line_of_a_document_has_an_address_and_what_does_not_exist_is_said_to_be_missing()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, _served, height: 500);
        await visit.OpenAsync("d/macron-sicherheitsgarantien-ukraine.txt#L40-41");
        await Expect(visit.Page.Locator("#L40")).ToBeInViewportAsync();

        Assert.Equal(404, (await visit.Page.GotoAsync(_served.Address + "d/keines.txt"))!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Hier ist nichts");
        Assert.Equal(404, (await visit.Page.GotoAsync(_served.Address + "d/..%2F..%2Fetc%2Fpasswd"))!.Status);
        await visit.OpenAsync("cite/K7QF3-M9TXC");
        await Expect(visit.Page.Locator("[role=alert].notice")).ToContainTextAsync("K7QF3-M9TXC");
    }

    [Fact]
    public async Task Without_leave_of_the_operator_nothing_is_uploaded()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, _served);
        await visit.OpenAsync("documents");
        await Expect(visit.Page.Locator(".document")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".document")).ToContainTextAsync("Textstellen");
        await Expect(visit.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
    }
}
