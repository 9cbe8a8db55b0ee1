using Microsoft.Playwright;

namespace QaBot.Tests.Page;

/// <summary>The real browser, begun when the first test needs it; a test without it is skipped.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    public async Task<IBrowser> StartAsync()
    {
        var place = Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(place is null, "Chromium is not installed.");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = place,
                Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
                Timeout = 120_000,
            });
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }
}
