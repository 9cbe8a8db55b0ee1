using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

[Collection(nameof(SamplePage))]
public sealed class AccessibilityTests(SamplePage sample)
{
    private const string Axe = "tests/clients/page/node_modules/axe-core/axe.min.js";

    private const string Check = """
        async axe => {
          if (!window.axe) (0, eval)(axe);
          const result = await window.axe.run();
          return result.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", "));
        }
        """;

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Dark)]
    public async Task No_page_has_a_violation_at_any_width_and_nothing_runs_over_its_edge(int width, ColorScheme colors)
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served, width, width < 500 ? 740 : 1000, colors);
        await visit.OpenAsync();
        await LookAsync(visit, "start", width, colors);
        await visit.AskAsync("Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?");
        await LookAsync(visit, "answer", width, colors);
        await visit.LastExchange.Locator(".ref button").First.HoverAsync();
        await LookAsync(visit, "quote", width, colors);
        await visit.LastExchange.Locator(".ref button").First.ClickAsync();
        await Expect(visit.Page.Locator(".panel mark")).ToBeInViewportAsync();
        await visit.Page.Locator(".panel .outline summary").ClickAsync();
        await LookAsync(visit, "document-beside", width, colors);
        await visit.Page.Keyboard.PressAsync("Escape");
        var id = await visit.LastExchange.Locator(".source-foot .id").First.TextContentAsync();

        await visit.AskAsync("Was kostet ein Brötchen in Berlin?");
        await visit.LastExchange.GetByRole(AriaRole.Button, new() { Name = "Nicht hilfreich" }).ClickAsync();
        await Expect(visit.LastExchange.Locator(".why")).ToBeVisibleAsync();
        await LookAsync(visit, "refusal", width, colors);

        foreach (var (path, name) in new[] { ($"cite/{id}", "citation"), ($"d/macron-sicherheitsgarantien-ukraine.txt?cite={id}", "document"), ("cite", "look-up"), ("documents", "documents"), ("gaps", "gaps"), ("not-found", "not-found") })
        {
            await visit.OpenAsync(path);
            await LookAsync(visit, name, width, colors);
        }

        if (width < 900)
        {
            await visit.Page.Locator(".bar button").ClickAsync();
            await Expect(visit.Page.Locator("#close-side")).ToBeFocusedAsync();
            await LookAsync(visit, "menu", width, colors);
        }
    }

    private static async Task LookAsync(Visit visit, string name, int width, ColorScheme colors)
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "page");
        Directory.CreateDirectory(folder);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{colors}.png".ToLowerInvariant()) });
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than the window");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => !document.querySelector('.asking') || document.documentElement.scrollHeight <= innerHeight"), $"{name} can be scrolled out of its frame");

        var axe = Path.Combine(Repository.Root, Axe);
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed (npm ci in tests/clients/page).");
        var source = await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken);
        var violations = await visit.Page.EvaluateAsync<string[]>(Check, source);
        Assert.True(violations.Length == 0, $"{name}: {string.Join("; ", violations)}");
    }
}
