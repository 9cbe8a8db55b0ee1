using Microsoft.JSInterop;

namespace QaBot.App.Page;

/// <summary>The little that only a script can do. Where the browser is gone, nothing happens.</summary>
internal sealed class PageScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Scrolls the first element that matches into the middle of its scrolling area, and focuses it if it can be.</summary>
    public Task ShowAsync(string selector, bool focus = false) => CallAsync("show", selector, focus);

    /// <summary>Moves the keyboard to the first element that matches.</summary>
    public Task FocusAsync(string selector) => CallAsync("focus", selector);

    /// <summary>Scrolls the last question to the top.</summary>
    public Task ShowLatestAsync() => CallAsync("showLatest");

    /// <summary>Puts text on the clipboard.</summary>
    public Task CopyAsync(string text) => CallAsync("copy", text);

    /// <summary>Keeps a choice of the visitor in a cookie.</summary>
    public Task KeepAsync(string cookie, string value) => CallAsync("keep", cookie, value);

    /// <summary>Applies a theme at once; empty for what the system prefers.</summary>
    public Task ThemeAsync(string theme) => CallAsync("theme", theme);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser took the module with it.
        }
    }

    private async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (Exception e) when (e is JSDisconnectedException or TaskCanceledException)
        {
            // The visitor left.
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./page/page.js");
}
