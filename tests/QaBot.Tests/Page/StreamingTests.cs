using Microsoft.Playwright;
using QaBot.Tests.Answering.Model;
using static Microsoft.Playwright.Assertions;

namespace QaBot.Tests.Page;

/// <summary>An answer of a model on the page, while it is being written.</summary>
public sealed class StreamingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_answer_is_seen_while_it_is_written_and_ends_when_its_reader_stops_it()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = async (context, _) =>
        {
            FakeModel.Begin(context);
            await FakeModel.SendAsync(context, FakeModel.Chunk("Nach den Worten Macrons haben sich 26 Länder formell verpflichtet, Truppen "));
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await using var served = await ServedPage.StartAsync("documents", "", ("Model:Endpoint", model.Endpoint), ("Model:Name", "m"));
        await using var visit = await Visit.BeginAsync(chromium, served);
        await visit.OpenAsync();

        await visit.Page.Locator("#question").FillAsync("Wie viele Länder haben sich verpflichtet, Truppen zu entsenden?");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.LastExchange.Locator(".answer")).ToContainTextAsync("26 Länder");
        await Expect(visit.LastExchange).ToHaveAttributeAsync("aria-busy", "true");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Anhalten" }).ClickAsync();
        await Expect(visit.LastExchange.Locator(".notice")).ToContainTextAsync("Angehalten");
        await model.Aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(visit.Breaches);
    }
}
