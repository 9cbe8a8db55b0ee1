using System.Diagnostics;
using QaBot.App.Callers;
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
}
