using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Tests.App;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Serving;

namespace QaBot.Tests.OpenAi;

public sealed class CompletionTests
{
    private static object Body(params string[] said) => new { model = "qabot", messages = said.Select((text, i) => new { role = i % 2 == 0 ? "user" : "assistant", content = text }) };

    private static string ContentOf(JsonNode completion) => completion["choices"]![0]!["message"]!["content"]!.GetValue<string>();

    [Theory]
    [InlineData("### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n### Output:\nJSON format: { \"title\": \"your concise title here\" }\n### Chat History:\n<chat_history>\nUSER: Wann wurde der Brunnen gebaut?\nASSISTANT: 1927\n</chat_history>", "title", "Wann wurde der Brunnen gebaut")]
    [InlineData("### Task:\nGenerate 1-3 broad tags categorizing the main themes of the chat history.\n### Output:\nJSON format: { \"tags\": [\"tag1\", \"tag2\"] }\n### Chat History:\nUSER: x", "tags", null)]
    [InlineData("### Task:\nSuggest 3-5 relevant follow-up questions or prompts.\n### Output:\nJSON format: { \"follow_ups\": [\"Question 1?\"] }", "follow_ups", null)]
    public async Task Jobs_of_chat_programs_are_done_without_asking_the_documents(string job, string member, string? value)
    {
        var conversations = new FakeConversations();
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(conversations));

        var made = JsonNode.Parse(ContentOf(await bot.Http.PostAsync("/v1/chat/completions", Body(job))))!;

        Assert.Empty(conversations.Asked);
        Assert.True(made.AsObject().ContainsKey(member));
        if (value is not null)
        {
            Assert.Equal(value, made[member]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Earlier_messages_of_the_user_are_the_history_and_jobs_among_them_are_not()
    {
        var conversations = new FakeConversations();
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(conversations));

        await bot.Http.PostAsync("/v1/chat/completions", Body("Was sagt Merz?", "…", "### Task:\nGenerate a title", "…", "Und Macron?"));

        var asked = Assert.Single(conversations.Asked);
        Assert.Equal("Und Macron?", asked.Question);
        Assert.Equal(["Was sagt Merz?"], asked.History);
    }

    [Fact]
    public async Task A_collection_is_a_model_of_its_own()
    {
        await using var bot = await ServedBot.StartAsync(new TempRoot().With("brunnen.txt", ServedBot.Brunnen).With("handbuch/pumpe.md", "# Pumpe\n\nDie Pumpe wiegt neun Kilogramm.\n"));

        var inside = await bot.Http.PostAsync("/v1/chat/completions", new { model = "qabot:handbuch", messages = new[] { new { role = "user", content = "Wie viel wiegt die Pumpe?" } } });
        var outside = await bot.Http.PostAsync("/v1/chat/completions", new { model = "qabot:handbuch", messages = new[] { new { role = "user", content = "Wann wurde der Brunnen gebaut?" } } });

        Assert.Contains("neun", ContentOf(inside), StringComparison.Ordinal);
        Assert.DoesNotContain("1927", ContentOf(outside), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"messages\":\"x\"}")]
    [InlineData("{\"messages\":[{\"role\":\"assistant\",\"content\":\"x\"}]}")]
    [InlineData("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]}")]
    [InlineData("{\"messages\":[{\"role\":\"user\",\"content\":\"\\ud800\"}]}")]
    public async Task What_holds_no_question_is_an_error_of_the_protocol(string body)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendJsonAsync("/v1/chat/completions", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request_error", JsonNode.Parse(await response.TextAsync())!["error"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task A_stream_in_any_pieces_gives_the_same_text_as_the_whole(int pieceLength)
    {
        const string Text = "**26 *Staaten*** <b>wollen</b> [1] ![x](http://evil.example/?q=1) und [2](http://evil.example) nicht_so_schnell **";
        var conversations = new FakeConversations { PieceLength = pieceLength };
        conversations.Answer("Wer?", new ExtractedAnswer(Text, [FakeConversations.Citation()]));
        await using var bot = await ServedBot.StartAsync(replace: services => services.AddSingleton<IConversations>(conversations));

        var whole = ContentOf(await bot.Http.PostAsync("/v1/chat/completions", Body("Wer?")));
        using var response = await bot.Http.SendJsonAsync("/v1/chat/completions", new { stream = true, messages = new[] { new { role = "user", content = "Wer?" } } });
        var streamed = new StringBuilder();
        foreach (var (_, data) in (await response.EventsAsync()).Where(e => e.Data != "[DONE]"))
        {
            streamed.Append(JsonNode.Parse(data)!["choices"]![0]!["delta"]?["content"]?.GetValue<string>());
        }

        Assert.Equal(whole, streamed.ToString());
        Assert.DoesNotContain("<b>", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("![", whole, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(http://evil", whole);
    }
}
