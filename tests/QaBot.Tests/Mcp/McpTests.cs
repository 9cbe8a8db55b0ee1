using System.Text.Json.Nodes;
using QaBot.App.Callers;
using QaBot.Tests.App;
using QaBot.Tests.ChatPlatforms;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Mcp;

/// <summary>The inspector's command line and the conformance suite of the Model Context Protocol against the server.</summary>
public sealed class McpTests
{
    private static async Task<JsonNode> InspectAsync(IEnumerable<string> server, params string[] arguments) =>
        JsonNode.Parse(await NodeClient.RunAsync("mcp", ["node_modules/@modelcontextprotocol/inspector/cli/build/cli.js", "--cli", .. server, .. arguments]))!;

    private static string[] Server(ServedBot bot) => [$"{bot.Address}mcp", "--transport", "http"];

    [Fact]
    public async Task The_inspector_asks_and_gets_an_object_a_text_and_links_to_documents()
    {
        NodeClient.Folder("mcp");
        await using var bot = await ServedBot.StartAsync();

        var tools = await InspectAsync(Server(bot), "--method", "tools/list");
        var asked = await InspectAsync(Server(bot), "--method", "tools/call", "--tool-name", "ask", "--tool-arg", "question=Wann wurde der Brunnen gebaut?");
        var uri = asked["content"]!.AsArray().Single(block => block!["type"]!.GetValue<string>() == "resource_link")!["uri"]!.GetValue<string>();
        var resource = await InspectAsync(Server(bot), "--method", "resources/read", "--uri", uri);

        Assert.Equal(["ask", "check_quote", "get_citation", "list_documents", "search"], tools["tools"]!.AsArray().Select(tool => tool!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(tools["tools"]!.AsArray(), tool => Assert.True(tool!["annotations"]!["readOnlyHint"]!.GetValue<bool>()));
        Assert.Contains("1927", asked["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("extracted", asked["structuredContent"]!["answer"]!["kind"]!.GetValue<string>());
        Assert.Equal(ServedBot.Brunnen, resource["contents"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_inspector_checks_quotations_and_citations_and_lists_documents()
    {
        NodeClient.Folder("mcp");
        await using var bot = await ServedBot.StartAsync();
        var id = (await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }))["answer"]!["citations"]![0]!["id"]!.GetValue<string>();

        var citation = await InspectAsync(Server(bot), "--method", "tools/call", "--tool-name", "get_citation", "--tool-arg", $"id={id}");
        var quote = await InspectAsync(Server(bot), "--method", "tools/call", "--tool-name", "check_quote", "--tool-arg", "text=Der Brunnen im Garten wurde 1928 gebaut.");
        var listed = await InspectAsync(Server(bot), "--method", "tools/call", "--tool-name", "list_documents");
        var unknown = await InspectAsync(Server(bot), "--method", "tools/call", "--tool-name", "get_citation", "--tool-arg", "id=AAAAA-AAAAA");

        Assert.Equal("unchanged", citation["structuredContent"]!["status"]!.GetValue<string>());
        Assert.Equal("altered", quote["structuredContent"]!["verdict"]!.GetValue<string>());
        Assert.Equal(1, listed["structuredContent"]!["total"]!.GetValue<int>());
        Assert.True(unknown["isError"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Over_standard_input_and_output_nothing_but_the_protocol_is_written()
    {
        NodeClient.Folder("mcp");
        using var root = new TempRoot().With("brunnen.txt", ServedBot.Brunnen);
        string[] server = ["dotnet", Qabot.Dll, "mcp", "--documents", root.Documents, "--index", root.Index];
        await Qabot.RunAsync(root.Folder, ["index", "--documents", root.Documents, "--index", root.Index]);

        var asked = await InspectAsync(server, "--method", "tools/call", "--tool-name", "ask", "--tool-arg", "question=Wann wurde der Brunnen gebaut?");

        Assert.Contains("1927", asked["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limited_key_sees_only_its_collection()
    {
        await using var bot = await ServedBot.StartAsync(
            new TempRoot().With("garten/brunnen.txt", ServedBot.Brunnen).With("personal/akte.txt", "Das Gehalt von Kasimir beträgt 7413 Euro.\n"), new() { ["Callers:Required"] = "true" });
        using var http = bot.With(bot.Keys.Create(new("", "gardener", Scopes.All, default) { Collections = ["garten"] }).Text);
        async Task<string> CallAsync(string method, object parameters)
        {
            using var response = await http.SendJsonAsync("/mcp", new { jsonrpc = "2.0", id = 1, method, @params = parameters }, "POST", ("Accept", "application/json, text/event-stream"));
            return await response.TextAsync();
        }

        var said = string.Concat(
            await CallAsync("resources/list", new { }),
            await CallAsync("resources/read", new { uri = "qabot://documents/personal/akte.txt" }),
            await CallAsync("tools/call", new { name = "list_documents", arguments = new { } }),
            await CallAsync("tools/call", new { name = "search", arguments = new { query = "Gehalt" } }),
            await CallAsync("tools/call", new { name = "ask", arguments = new { question = "Wie hoch ist das Gehalt?" } }),
            await CallAsync("tools/call", new { name = "check_quote", arguments = new { text = "Das Gehalt von Kasimir beträgt" } }));

        Assert.Contains("garten/brunnen.txt", said, StringComparison.Ordinal);
        Assert.DoesNotContain("7413", said, StringComparison.Ordinal);
        Assert.DoesNotContain("akte", said.Replace("qabot://documents/personal/akte.txt", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server-initialize")]
    [InlineData("ping")]
    [InlineData("tools-list")]
    [InlineData("resources-list")]
    [InlineData("dns-rebinding-protection")]
    public async Task The_conformance_suite_passes(string scenario)
    {
        NodeClient.Folder("mcp");
        await using var bot = await ServedBot.StartAsync();

        var report = await NodeClient.RunAsync(
            "mcp", "node_modules/@modelcontextprotocol/conformance/dist/index.js", "server", "--url", $"{bot.Address}mcp", "--scenario", scenario, "--output-dir", Directory.CreateTempSubdirectory("qabot-mcp-").FullName);

        Assert.Contains("0 failed", report, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILURE", report, StringComparison.Ordinal);
    }
}
