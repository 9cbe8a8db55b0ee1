using QaBot.Tests.Serving;
using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

/// <summary>The page as it is seen through a real reverse proxy that takes a path off.</summary>
public sealed class ProxyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Behind_a_proxy_below_a_path_everything_is_found_and_the_connection_stands()
    {
        await using var served = await ServedPage.StartAsync("documents", "", ("Serving:BehindProxy", "true"));
        await using var proxy = await LittleProxy.StartAsync("/intern/wissen", served.Address);
        await using var visit = await Visit.BeginAsync(chromium, proxy.Address);
        await visit.OpenAsync();

        await visit.AskAsync("Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?");
        await visit.Page.WaitForURLAsync("**/intern/wissen/c/*");
        await visit.LastExchange.Locator(".ref button").First.ClickAsync();
        await Expect(visit.Page.Locator(".panel mark")).ToBeInViewportAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".exchange")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Dokumente", Exact = true }).ClickAsync();
        await visit.Page.Locator(".document-name a").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/intern/wissen/d/*");
        await Expect(visit.Page.Locator(".document-text")).ToContainTextAsync("Koalition der Willigen");

        Assert.True(proxy.Sockets > 0);
        Assert.Empty(visit.Breaches);
    }
}
