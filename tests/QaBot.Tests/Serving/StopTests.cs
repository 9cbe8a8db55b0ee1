using System.Net;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.Serving;

public sealed class StopTests
{
    [Fact]
    public async Task A_stop_waits_for_the_answer_that_streams()
    {
        var conversations = new FakeConversations();
        conversations.Hold();
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(conversations));
        using var response = await bot.Http.SendJsonAsync("/v1/chat/completions", new { stream = true, messages = new[] { new { role = "user", content = "Wann?" } } });

        var stopping = bot.StopAsync();
        Assert.False(stopping.IsCompleted);
        conversations.Open();
        var text = await response.TextAsync();
        await stopping;

        Assert.Contains("26 Staaten", text, StringComparison.Ordinal);
        Assert.EndsWith("data: [DONE]\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_ends_when_its_reader_has_gone()
    {
        var conversations = new FakeConversations { PieceLength = 1, PieceDelay = TimeSpan.FromMilliseconds(50) };
        conversations.Answer("Lang?", new ExtractedAnswer(new string('a', 100_000), []));
        var watched = new WatchedConversations(conversations);
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(watched));

        var response = await bot.Http.SendJsonAsync("/api/ask", new { question = "Lang?" }, headers: ("Accept", "text/event-stream"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        response.Dispose();

        await Eventually.IsTrue(() => watched.Ended);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_says_so_in_the_stream_and_tells_nothing_more()
    {
        var conversations = new FakeConversations { Failure = new InvalidOperationException("secret detail") };
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(conversations));

        using var stream = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann?" }, headers: ("Accept", "text/event-stream"));
        using var whole = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann?" });
        using var chat = await bot.Http.SendJsonAsync("/v1/chat/completions", new { stream = true, messages = new[] { new { role = "user", content = "Wann?" } } });
        var (events, problem, chunks) = (await stream.EventsAsync(), await whole.TextAsync(), await chat.TextAsync());

        Assert.Equal("error", events[^1].Name);
        Assert.Equal(HttpStatusCode.InternalServerError, whole.StatusCode);
        Assert.Contains("\"error\"", chunks, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", events[^1].Data + problem + chunks, StringComparison.Ordinal);
    }
}
