using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Time.Testing;
using QaBot.Conversations;
using QaBot.Evaluation;
using QaBot.Tests.Conversations;

namespace QaBot.Tests.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private const string Hostile = "</q></dd><script>alert(1)</script><img src=x onerror=alert(2)> \u202E „Ö“ & \"'";

    private readonly ConversationHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Asks_every_question_with_its_history_and_stores_nothing()
    {
        var conversations = _house.Open();
        var told = new List<EvaluationProgress>();
        await new Evaluator(conversations, Library, _house.Clock).RunAsync(Set, progress: new Listener(told.Add), cancellation: Cancellation);

        Assert.Equal(["Wie viele Länder?", "Und wann?", "Wer fliegt zum Mars?", "Kaputt?", "Was sagt <b>?"], _house.Asked.Select(q => q.Text));
        Assert.Equal(["Wie viele Länder?"], _house.Asked[1].History);
        Assert.Equal(Enumerable.Range(1, 5).Select(i => new EvaluationProgress(i, 5)), told);
        Assert.Empty(await conversations.ListAsync("evaluation", cancellation: Cancellation));
    }

    [Fact]
    public async Task The_figures_follow_from_the_answers_and_a_failed_answer_counts_as_missing()
    {
        var report = await Run();

        Assert.Equal((4, 1, 1), (report.Scores.All.Questions, report.Scores.Missing, report.Scores.Unjudged));
        Assert.Equal(33.3, report.Scores.All.Correct);
        Assert.Equal(0, report.Scores.All.RefusedUnanswerable);
        Assert.Equal(["2", "3", "4"], report.Misses.Select(m => m.Id));
        Assert.Equal("model down", report.Misses[2].Error);
        Assert.Equal(["5"], report.ToJudge.Select(m => m.Id));
        Assert.Equal([new SelectivePoint(0.5, 75, 33.3)], report.Selective);
        Assert.Equal(new Interval(6.1, 79.2), report.Scores.All.Intervals!["correct"]);
    }

    [Fact]
    public async Task The_json_has_the_figures_at_the_top_and_says_whether_the_floors_were_met()
    {
        var report = (await Run()).Against(Floors.Parse(["correct=30", "refusedUnanswerable=60"]));
        var json = JsonNode.Parse(report.ToJson())!;

        Assert.False(report.Passed);
        Assert.Equal(33.3, (double)json["all"]!["correct"]!);
        Assert.Equal(["bericht", "leer"], json["byKind"]!.AsObject().Select(k => k.Key));
        Assert.Equal([true, false], json["floors"]!.AsArray().Select(f => (bool)f!["met"]!));
        Assert.Contains("Länder", report.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Nicht richtig beantwortet (4)")]
    [InlineData("en", "Not answered rightly (4)")]
    public async Task The_page_shows_hostile_text_as_text_and_neither_runs_nor_loads_anything(string language, string heading)
    {
        _house.Answer = _ => new ExtractedAnswer(Hostile, [ConversationHouse.Cite(1) with { Quote = Hostile, Document = Hostile }]);
        var html = (await Run()).Against(Floors.Parse(["correct=99"])).ToHtml(language);
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(page.QuerySelectorAll("h2"), h => h.TextContent == heading);
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, [src], [href], [onerror], [onclick]"));
        Assert.Contains(page.QuerySelectorAll("dd bdi"), d => d.TextContent == Hostile);
        Assert.Contains(page.QuerySelectorAll("summary bdi"), d => d.TextContent == "Und wann?");
    }

    [Fact]
    public async Task Answers_given_earlier_are_reported_without_asking()
    {
        var conversations = _house.Open();
        var reply = JsonReply.From(await conversations.AskAsync(new("Wie viele Länder?") { Keep = false }, Cancellation), "1");
        _house.Asked.Clear();
        var report = new Evaluator(conversations, Library, _house.Clock).Report(Set, [ReplyJson.Read(ReplyJson.Write(await conversations.AskAsync(new("x") { Keep = false }, Cancellation), "1")), reply]);

        Assert.Equal(("x", 1), (_house.Asked.Single().Text, _house.Asked.Count));
        Assert.Equal((33.3, 3), (report.Scores.All.Correct, report.Scores.Missing - report.Scores.Unjudged));
    }

    private static QuestionSet Set { get; } = new("fragen.jsonl",
    [
        new() { Id = "1", Kind = "bericht", Question = "Wie viele Länder?", Document = "ordner/bericht „Übersicht“.txt", Lines = [3], Answers = ["Wie viele Länder?"] },
        new() { Id = "2", Kind = "bericht", Question = "Und wann?", History = ["Wie viele Länder?"], Document = "ordner/bericht „Übersicht“.txt", Lines = [9], Answers = ["Und wann?"] },
        new() { Id = "3", Kind = "leer", Question = "Wer fliegt zum Mars?", Answerable = false },
        new() { Id = "4", Kind = "bericht", Question = "Kaputt?", Document = "a.txt", Answers = ["x"] },
        new() { Id = "5", Kind = "leer", Question = "Was sagt <b>?" },
    ]);

    private static OneDocument Library { get; } = new(new("ordner/bericht „Übersicht“.txt", "0123456789Größe & <Maß>\n2", [], new(), ""));

    private async Task<EvaluationReport> Run()
    {
        _house.Before = (question, _) => question == "Kaputt?" ? throw new InvalidOperationException("model down") : Task.CompletedTask;
        return await new Evaluator(_house.Open(), Library, new FakeTimeProvider()).RunAsync(Set, cancellation: Cancellation);
    }

    private sealed class OneDocument(SourceDocument document) : IDocumentLibrary
    {
        public IReadOnlyList<DocumentEntry> List() => [];

        public SourceDocument? Find(string path) => path == document.Path ? document : null;
    }

    private sealed class Listener(Action<EvaluationProgress> told) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => told(value);
    }
}
