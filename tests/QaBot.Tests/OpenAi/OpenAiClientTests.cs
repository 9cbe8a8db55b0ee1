using System.Text.Json.Nodes;
using QaBot.Tests.App;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Serving;

namespace QaBot.Tests.OpenAi;

/// <summary>The openai npm client, unchanged, against the server.</summary>
public sealed class OpenAiClientTests
{
    [Fact]
    public async Task The_client_asks_whole_and_streamed_and_gets_the_same_answer_with_its_sources()
    {
        NodeClient.Folder("openai");
        await using var bot = await ServedBot.StartAsync(new TempRoot().With("brunnen.txt", ServedBot.Brunnen).With("handbuch/pumpe.md", "# Pumpe\n\nDie Pumpe wiegt neun Kilogramm.\n"));

        var seen = JsonNode.Parse(await NodeClient.RunAsync("openai", "ask.mjs", $"{bot.Address}v1", "no-key", "Wann wurde der Brunnen gebaut?"))!;

        var (whole, streamed) = (seen["whole"]!, seen["streamed"]!);
        var annotation = Assert.Single(whole["annotations"]!.AsArray())!["url_citation"]!;
        var text = whole["text"]!.GetValue<string>();
        Assert.Equal(["qabot", "qabot:handbuch"], seen["models"]!.AsArray().Select(model => model!.GetValue<string>()));
        Assert.Contains("1927", text, StringComparison.Ordinal);
        Assert.Contains("Quellen:", text, StringComparison.Ordinal);
        Assert.Equal("[1]", text[annotation["start_index"]!.GetValue<int>()..annotation["end_index"]!.GetValue<int>()]);
        Assert.StartsWith(bot.Address.ToString(), annotation["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(whole.ToJsonString(), streamed.ToJsonString());
        Assert.Equal("NotFoundError", seen["errors"]!["model"]!["kind"]!.GetValue<string>());
        Assert.Equal("BadRequestError", seen["errors"]!["messages"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_client_brings_a_key_and_is_told_when_it_does_not_hold()
    {
        NodeClient.Folder("openai");
        await using var bot = await ServedBot.StartAsync(settings: new() { ["Callers:Required"] = "true" });
        var (_, key) = bot.Keys.Create(new("", "webui", QaBot.App.Callers.Scopes.Ask, default));

        var seen = JsonNode.Parse(await NodeClient.RunAsync("openai", "ask.mjs", $"{bot.Address}v1", key, "Wann wurde der Brunnen gebaut?"))!;
        using var refused = await bot.With("qabot_0000000000_" + new string('0', 64)).SendJsonAsync("/v1/chat/completions", "{}");

        Assert.Contains("1927", seen["whole"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("authentication_error", JsonNode.Parse(await refused.TextAsync())!["error"]!["type"]!.GetValue<string>());
    }
}
