using Microsoft.Playwright;

namespace QaBot.Tests.Page;

/// <summary>Someone looking at the page in a browser of their own; what a page must never do is noted.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Dialog += async (_, dialog) =>
        {
            Breaches.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Breaches.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => Breaches.Add($"script: {error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Breaches.Add($"request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Dialogs, script errors, violations of the content security policy, requests to other hosts.</summary>
    public List<string> Breaches { get; } = [];

    public ILocator LastExchange => Page.Locator(".exchange").Last;

    public static Task<Visit> BeginAsync(
        Chromium chromium, ServedPage served, int width = 1280, int height = 900, ColorScheme colors = ColorScheme.Light, string locale = "de-DE") =>
        BeginAsync(chromium, served.Address, width, height, colors, locale);

    public static async Task<Visit> BeginAsync(
        Chromium chromium, string address, int width = 1280, int height = 900, ColorScheme colors = ColorScheme.Light, string locale = "de-DE")
    {
        var browser = await chromium.StartAsync();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colors,
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new(context, await context.NewPageAsync(), address);
    }

    /// <summary>Opens a page of QaBot, by its path below the base.</summary>
    public async Task<IResponse?> OpenAsync(string path = "")
    {
        var response = await Page.GotoAsync(_address + path);
        await Page.Locator("[data-interactive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return response;
    }

    /// <summary>Asks and waits for the whole answer.</summary>
    public async Task AskAsync(string question)
    {
        await Page.Locator("#question").FillAsync(question);
        await Page.Locator("#question").PressAsync("Enter"); // a panel that was opened may take the focus late
        await Assertions.Expect(LastExchange.Locator(".asked")).ToHaveTextAsync(question);
        await Assertions.Expect(LastExchange).ToHaveAttributeAsync("aria-busy", "false");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
