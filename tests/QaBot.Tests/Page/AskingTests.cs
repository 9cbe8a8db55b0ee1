using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

[Collection(nameof(SamplePage))]
public sealed class AskingTests(SamplePage sample)
{
    private const string Question = "Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?";

    [Fact]
    public async Task A_citation_opens_the_document_beside_the_answer_at_the_marked_words()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        await visit.AskAsync(Question);

        await Expect(visit.LastExchange.Locator(".answer strong")).ToContainTextAsync("26");
        var quote = await visit.LastExchange.Locator(".source-quote").First.TextContentAsync();
        var tip = visit.LastExchange.Locator(".tip").First;
        await Expect(tip).ToBeHiddenAsync();
        await visit.LastExchange.Locator(".ref button").First.HoverAsync();
        await Expect(tip).ToBeVisibleAsync();
        await Expect(tip).ToContainTextAsync(quote!);

        await visit.LastExchange.Locator(".ref button").First.ClickAsync();
        await Expect(visit.Page.Locator(".panel mark")).ToHaveTextAsync(quote!);
        await Expect(visit.Page.Locator(".panel mark")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("#panel-title")).ToBeFocusedAsync();
        await visit.Page.Locator(".panel .outline summary").ClickAsync();
        await visit.Page.Locator(".panel .outline button", new() { HasText = "Russlands Position" }).First.ClickAsync();
        await Expect(visit.Page.Locator(".panel h3, .panel h4", new() { HasText = "Russlands Position" }).First).ToBeInViewportAsync();
        Assert.Empty(visit.Breaches);
    }

    [Fact]
    public async Task A_follow_up_goes_on_in_the_conversation_and_is_there_again_after_a_reload()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        await visit.AskAsync("Wie reagiert Russland auf diese Pläne?");
        await visit.Page.WaitForURLAsync("**/firma/qabot/c/*");
        await visit.AskAsync("Und was sagt Deutschland dazu?");
        await Expect(visit.Page.Locator(".exchange")).ToHaveCountAsync(2);

        // The question just asked stands at the top, with all the room below it for its answer.
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.exchange')].at(-1).getBoundingClientRect().top < 120");
        await visit.LastExchange.Locator(".ref button").Last.HoverAsync();
        await Expect(visit.LastExchange.Locator(".tip").Last).ToBeInViewportAsync(new() { Ratio = 1 });

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".exchange")).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".conversation a.active")).ToHaveTextAsync("Wie reagiert Russland auf diese Pläne?");
    }

    [Fact]
    public async Task A_refusal_names_the_missing_word_and_shows_the_nearest_passage_and_a_thumb_down_leads_to_the_open_questions()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        await visit.AskAsync("Was kostet ein Brötchen in Berlin?");
        await Expect(visit.LastExchange.Locator(".refusal .word")).ToContainTextAsync(["Brötchen"]);
        await Expect(visit.LastExchange.Locator(".nearest blockquote")).Not.ToBeEmptyAsync();

        await visit.LastExchange.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Nicht hilfreich" }).ClickAsync();
        await visit.LastExchange.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Unvollständig" }).ClickAsync();
        await visit.LastExchange.Locator(".why input").FillAsync("Preise fehlen");
        await visit.LastExchange.Locator(".why [type=submit]").ClickAsync();
        await Expect(visit.LastExchange.Locator(".thanks")).ToHaveTextAsync("Danke.");

        await visit.OpenAsync("gaps");
        var gap = visit.Page.Locator(".gap", new() { HasText = "Brötchen" });
        await Expect(gap).ToContainTextAsync("Unvollständig: Preise fehlen");
    }

    [Fact]
    public async Task Everything_is_done_with_the_keyboard_alone()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        await Expect(visit.Page.Locator("#question")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(Question);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.LastExchange.Locator(".answer-foot")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#announcer")).ToContainTextAsync("26 Länder");

        await PressUntilAsync(visit, "Shift+Tab", ".ref button");
        await Expect(visit.LastExchange.Locator(".tip").First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.LastExchange.Locator(".tip").First).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".panel mark")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".panel")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".ref button").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_conversation_is_renamed_exported_and_deleted()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        await visit.AskAsync("Welche Begründung gibt Moskau für seine Ablehnung?");
        var item = visit.Page.Locator($"#{await visit.Page.Locator(".conversation:has(a.active)").GetAttributeAsync("id")}");
        await item.Locator("[aria-expanded]").ClickAsync();
        await item.GetByText("Umbenennen").ClickAsync();
        await item.Locator("input").FillAsync("Moskau <b>");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(item.Locator("a.active")).ToHaveTextAsync("Moskau <b>");

        await item.Locator("[aria-expanded]").ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => item.GetByText("Als Markdown exportieren").ClickAsync());
        Assert.Contains("Moskau", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await item.GetByText("Löschen").ClickAsync();
        await item.Locator(".button.danger").ClickAsync();
        await Expect(visit.Page.Locator(".conversation", new() { HasText = "Moskau <b>" })).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".welcome")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_suggested_question_is_asked_with_a_click_and_answered()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served);
        await visit.OpenAsync();
        var suggestion = visit.Page.Locator(".suggestions button").First;
        var question = await suggestion.TextContentAsync();
        await suggestion.ClickAsync();
        await Expect(visit.LastExchange.Locator(".asked")).ToHaveTextAsync(question!);
        await Expect(visit.LastExchange.Locator(".ref button").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_speaks_the_readers_language_and_keeps_the_chosen_appearance()
    {
        await using var visit = await Visit.BeginAsync(sample.Chromium, sample.Served, locale: "en-GB");
        await visit.OpenAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("What would you like to know?");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Dark appearance" }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Deutsch", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Was möchten Sie wissen?");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static async Task PressUntilAsync(Visit visit, string key, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            await visit.Page.Keyboard.PressAsync(key);
            if (await visit.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
