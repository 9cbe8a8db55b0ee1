using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using QaBot.App.Callers;
using QaBot.Citations;
using QaBot.Indexing;
using QaBot.Tests.App;

namespace QaBot.Tests.Serving;

/// <summary>Answers given from memory: the same to the same, never to those who may not read them, never from documents of before.</summary>
public sealed class AnswerCacheTests
{
    private static readonly Dictionary<string, string?> Cached = new() { ["Conversations:CachedAnswers"] = "2", ["Indexing:RefreshMilliseconds"] = "0" };

    private static async Task<string> AskAsync(HttpClient http, string question) =>
        (await http.PostAsync("/api/ask", new { question, keep = false }))["answer"]!.ToJsonString();

    [Fact]
    public async Task The_same_question_has_the_same_answer_with_its_citations()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Cached));

        var answers = new List<string>();
        foreach (var question in (string[])["Wann wurde der Brunnen gebaut?", "Wie tief ist der Brunnen?", "Wer ist der Brunnenmeister?", "Wann wurde der Brunnen gebaut?", "Wann wurde der Brunnen gebaut?"])
        {
            answers.Add(await AskAsync(bot.Http, question));
        }

        Assert.Contains("1927", answers[0], StringComparison.Ordinal);
        Assert.Equal((answers[0], answers[0]), (answers[3], answers[4]));
        Assert.NotEqual(answers[0], answers[1]);
    }

    [Fact]
    public async Task A_changed_document_changes_the_answer()
    {
        var root = new TempRoot().With("brunnen.txt", ServedBot.Brunnen);
        await using var bot = await ServedBot.StartAsync(root, new(Cached));
        Assert.Contains("1927", await AskAsync(bot.Http, "Wann wurde der Brunnen gebaut?"), StringComparison.Ordinal);

        root.With("brunnen.txt", ServedBot.Brunnen.Replace("1927", "1931", StringComparison.Ordinal));

        var patience = Stopwatch.StartNew();
        var answer = "";
        while (!answer.Contains("1931", StringComparison.Ordinal) && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            answer = await AskAsync(bot.Http, "Wann wurde der Brunnen gebaut?");
        }

        Assert.Contains("1931", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_to_one_is_not_told_to_another_who_may_not_read_it()
    {
        await using var bot = await ServedBot.StartAsync(
            new TempRoot().With("garten/brunnen.txt", ServedBot.Brunnen).With("personal/akte.txt", "Das Gehalt von Kasimir Wunderlich beträgt 7413 Euro.\n"),
            new(Cached) { ["Callers:Required"] = "true" });
        using var clerk = bot.With(bot.Keys.Create(new("", "clerk", Scopes.Ask, default)).Text);
        using var gardener = bot.With(bot.Keys.Create(new("", "gardener", Scopes.Ask, default) { Collections = ["garten"] }).Text);

        var told = await AskAsync(clerk, "Wie hoch ist das Gehalt von Kasimir Wunderlich?");
        var hidden = await AskAsync(gardener, "Wie hoch ist das Gehalt von Kasimir Wunderlich?");

        Assert.Contains("7413", told, StringComparison.Ordinal);
        Assert.DoesNotContain("7413", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_side_by_side_go_as_if_nothing_were_remembered()
    {
        string[][] conversations =
        [
            ["Wann wurde der Brunnen gebaut?", "Und wie tief ist er?", "Und der Turm?"],
            ["Wer ist der Turmwächter?", "Und wie tief ist er?", "Und der Turm?"],
            ["Wie hoch ist der Turm?", "Und der Brunnen?", "Wann wurde der Brunnen gebaut?"],
        ];
        static TempRoot Documents() => new TempRoot().With("brunnen.txt", ServedBot.Brunnen)
            .With("turm.txt", "Der Turm am Markt wurde 1850 gebaut.\n\nDer Turm ist dreißig Meter hoch.\n\nDer Turmwächter heißt Enno Harms.\n");
        await using var remembering = await ServedBot.StartAsync(Documents(), new(Cached) { ["Conversations:CachedAnswers"] = "100" });
        await using var forgetful = await ServedBot.StartAsync(Documents(), new(Cached) { ["Conversations:CachedAnswers"] = "0" });

        async Task<List<string>> TalkAsync(HttpClient http)
        {
            var answers = new List<string>();
            var ids = new string?[conversations.Length];
            foreach (var (turn, i) in from turn in Enumerable.Range(0, 3) from _ in Enumerable.Range(0, 2) from i in Enumerable.Range(0, conversations.Length) select (turn, i))
            {
                var reply = await http.PostAsync("/api/ask", new { question = conversations[i][turn], conversation = ids[i] });
                ids[i] = reply["conversation"]!.GetValue<string>();
                answers.Add(reply["answer"]!.ToJsonString());
            }

            return answers;
        }

        Assert.Equal(await TalkAsync(forgetful.Http), await TalkAsync(remembering.Http));
    }

    [Fact]
    public async Task What_is_answered_from_memory_is_in_the_history_of_each_conversation()
    {
        await using var bot = await ServedBot.StartAsync(settings: new(Cached));
        var replies = new List<JsonNode>();
        for (var i = 0; i < 3; i++)
        {
            replies.Add(await bot.Http.PostAsync("/api/ask", new { question = "Wann wurde der Brunnen gebaut?" }));
        }

        Assert.Equal(3, replies.Select(reply => reply["conversation"]!.GetValue<string>()).Distinct().Count());
        foreach (var reply in replies)
        {
            var kept = await bot.Http.ReadAsync($"/api/conversations/{reply["conversation"]}");
            Assert.Equal(reply["answer"]!["text"]!.GetValue<string>(), kept["turns"]![0]!["answer"]!["text"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_citation_given_from_memory_counts_as_shown()
    {
        using var root = new TempRoot().With("brunnen.txt", ServedBot.Brunnen);
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Cached) { ["Documents:Folder"] = root.Documents, ["Indexing:Folder"] = root.Index }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddSingleton<TimeProvider>(clock).AddQaBot(settings).BuildServiceProvider();
        await services.GetRequiredService<IngestionPipeline>().RunAsync(new(), cancellation: TestContext.Current.CancellationToken);
        var conversations = services.GetRequiredService<IConversations>();

        var first = await conversations.AskAsync(new("Wann wurde der Brunnen gebaut?"), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromDays(2));
        var second = await conversations.AskAsync(new("Wann wurde der Brunnen gebaut?"), TestContext.Current.CancellationToken);

        Assert.Equal(first.Answer.Citations, second.Answer.Citations);
        var kept = Assert.Single(services.GetRequiredService<CitationLedger>().Find(first.Answer.Citations[0].Id));
        Assert.Equal(TimeSpan.FromDays(2), kept.LastShown - kept.FirstShown);
    }
}
