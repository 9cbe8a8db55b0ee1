using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QaBot.Tests.App;

namespace QaBot.Tests.Serving;

/// <summary>Documents that would like to be more than text, asked about on every path.</summary>
public sealed partial class HostileDocumentsTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "corpora", "hostile");

    private static async Task<ServedBot> StartAsync()
    {
        var root = new TempRoot();
        foreach (var file in Directory.GetFiles(Path.Combine(Corpus, "documents")))
        {
            Directory.CreateDirectory(root.Documents);
            File.Copy(file, Path.Combine(root.Documents, Path.GetFileName(file)));
        }

        return await ServedBot.StartAsync(root);
    }

    [Fact]
    public async Task Chat_clients_are_given_no_markup_image_or_link_of_a_document()
    {
        await using var bot = await StartAsync();
        var answered = 0;
        foreach (var line in File.ReadLines(Path.Combine(Corpus, "questions.jsonl")))
        {
            var question = JsonNode.Parse(line)!["question"]!.GetValue<string>();
            var completion = await bot.Http.PostAsync("/v1/chat/completions", new { messages = new[] { new { role = "user", content = question } } });
            var content = completion["choices"]![0]!["message"]!["content"]!.GetValue<string>();

            answered += completion["qabot"]!["answer"]!["kind"]!.GetValue<string>() == "none" ? 0 : 1;
            Assert.DoesNotMatch(Tag(), content);
            Assert.DoesNotMatch(Image(), content);
            Assert.All(Link().Matches(content), link => Assert.StartsWith(bot.Address.ToString(), link.Groups["address"].Value, StringComparison.Ordinal));
        }

        Assert.True(answered > 0);
    }

    [Fact]
    public async Task Every_citation_is_shown_as_it_stands_and_found_again_by_its_numbers()
    {
        await using var bot = await StartAsync();
        foreach (var line in File.ReadLines(Path.Combine(Corpus, "questions.jsonl")))
        {
            var question = JsonNode.Parse(line)!["question"]!.GetValue<string>();
            using var response = await bot.Http.SendJsonAsync("/api/ask", new { question });
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
            foreach (var citation in (await response.JsonAsync())["answer"]!["citations"]!.AsArray())
            {
                var document = await bot.Http.ReadAsync($"/api/documents/{Uri.EscapeDataString(citation!["document"]!.GetValue<string>())}");
                Assert.Equal(citation["quote"]!.GetValue<string>(), document["text"]!.GetValue<string>()[citation["start"]!.GetValue<int>()..citation["end"]!.GetValue<int>()]);
            }
        }
    }

    [Fact]
    public async Task A_conversation_about_them_is_exported_as_inert_text()
    {
        await using var bot = await StartAsync();
        var id = (await bot.Http.PostAsync("/api/ask", new { question = "<script>alert(1)</script> Wann wurde das Bootshaus gebaut?" }))["conversation"]!.GetValue<string>();

        using var page = await bot.Http.GetAsync($"/api/conversations/{id}/export?format=html", TestContext.Current.CancellationToken);
        var html = await page.TextAsync();

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("attachment", page.Content.Headers.ContentDisposition!.DispositionType);
    }

    [GeneratedRegex(@"<[a-zA-Z/!]")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\\)!\[")]
    private static partial Regex Image();

    [GeneratedRegex(@"(?<!\\)\]\(<?(?<address>[^)>]*)")]
    private static partial Regex Link();
}
