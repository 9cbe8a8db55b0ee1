using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Api;

public sealed class AskTests
{
    [Fact]
    public async Task A_question_is_answered_with_a_quotation_that_stands_in_the_document()
    {
        await using var bot = await ServedBot.StartAsync();

        var reply = await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" });

        var citation = reply["answer"]!["citations"]![0]!;
        var document = await bot.Http.ReadAsync($"/api/documents/{citation["document"]}");
        Assert.Contains("1927", reply["answer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(citation["quote"]!.GetValue<string>(), document["text"]!.GetValue<string>()[citation["start"]!.GetValue<int>()..citation["end"]!.GetValue<int>()]);
        Assert.NotEmpty(reply["conversation"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_question_the_documents_do_not_answer_is_refused_with_status_200()
    {
        await using var bot = await ServedBot.StartAsync();

        var reply = await bot.Http.PostAsync("/api/ask", new { question = "Wie hoch ist die Mehrwertsteuer in Portugal?", language = "en" });

        Assert.Equal("none", reply["answer"]!["kind"]!.GetValue<string>());
        Assert.Empty(reply["answer"]!["citations"]!.AsArray());
    }

    [Fact]
    public async Task A_stream_gives_text_citations_and_at_last_the_whole_reply()
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendJsonAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }, headers: ("Accept", "text/event-stream"));
        var events = await response.EventsAsync();

        var text = string.Concat(events.Where(e => e.Name == "text").Select(e => JsonNode.Parse(e.Data)!["text"]!.GetValue<string>()));
        var done = JsonNode.Parse(Assert.Single(events, e => e.Name == "done").Data)!;
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(done["answer"]!["text"]!.GetValue<string>(), text);
        Assert.Equal(done["answer"]!["citations"]!.AsArray().Count, events.Count(e => e.Name == "citation"));
        Assert.Equal("done", events[^1].Name);
    }

    [Fact]
    public async Task A_shown_citation_can_be_looked_up_in_every_form()
    {
        await using var bot = await ServedBot.StartAsync();
        var reply = await bot.Http.PostAsync("/api/ask", new { question = "Wie tief ist der Brunnen?" });
        var id = reply["answer"]!["citations"]![0]!["id"]!.GetValue<string>();

        var verdict = await bot.Http.ReadAsync($"/api/citations/{id}");
        using var bibtex = await bot.Http.GetAsync($"/api/citations/{id}?format=bibtex", TestContext.Current.CancellationToken);
        using var unknown = await bot.Http.GetAsync("/api/citations/AAAAA-AAAAA", TestContext.Current.CancellationToken);
        using var odd = await bot.Http.GetAsync($"/api/citations/{id}?format=docx", TestContext.Current.CancellationToken);

        Assert.Equal("unchanged", verdict["status"]!.GetValue<string>());
        Assert.Equal(reply["answer"]!["citations"]![0]!["quote"]!.GetValue<string>(), verdict["quote"]!.GetValue<string>());
        Assert.StartsWith("@", await bibtex.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{{{")]
    [InlineData("[]")]
    [InlineData("\"Wann?\"")]
    [InlineData("{}")]
    [InlineData("{\"question\":null}")]
    [InlineData("{\"question\":\"  \"}")]
    [InlineData("{\"question\":5}")]
    [InlineData("{\"question\":\"\\ud800\"}")]
    [InlineData("{\"question\":\"Wann?\",\"documents\":[null]}")]
    [InlineData("{\"question\":\"Wann?\",\"documents\":\"brunnen.txt\"}")]
    [InlineData("{\"question\":\"Wann?\",\"history\":[7]}")]
    public async Task A_wrong_body_is_a_problem_that_says_so(string body)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendJsonAsync("/api/ask", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(JsonNode.Parse(await response.TextAsync())!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_too_long_too_deep_or_of_another_kind_is_refused()
    {
        await using var bot = await ServedBot.StartAsync();
        async Task<HttpStatusCode> StatusOf(HttpContent content)
        {
            using var response = await bot.Http.PostAsync("/api/ask", content, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(Json($"{{\"question\":\"{new string('x', 2001)}\"}}")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusOf(Json($"{{\"question\":\"{new string('x', 70_000)}\"}}")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(Json(new string('[', 1000))));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusOf(new StringContent("{\"question\":\"x\"}", Encoding.UTF8, "text/plain")));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(new ByteArrayContent([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31]) { Headers = { ContentType = new("application/json") } }));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("/re(/")]
    [InlineData("AND (")]
    [InlineData("title:x~99 \\ \0 ]")]
    [InlineData("((((((((((((((((((((")]
    public async Task What_looks_like_a_query_is_only_words(string question)
    {
        await using var bot = await ServedBot.StartAsync();

        using var response = await bot.Http.SendJsonAsync("/api/ask", new { question });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
