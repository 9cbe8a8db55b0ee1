using QaBot.Evaluation;
using QaBot.Tests.Conversations;

namespace QaBot.Tests.Evaluation;

public sealed class GapsTests : IDisposable
{
    private readonly ConversationHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Questions_about_the_same_are_one_gap_and_the_most_asked_comes_first()
    {
        _house.Answer = question => question.StartsWith("Wer", StringComparison.Ordinal) ? new ExtractedAnswer("gut", []) : new NoAnswer("nein", NoAnswerReason.NotFound);
        var conversations = _house.Open();
        foreach (var question in (string[])["Was kostet die Kantine?", "Wo parke ich mein Fahrrad?", "Wer kam?", "Was kosten Kantinen?"])
        {
            await conversations.AskAsync(new(question) { Owner = question }, Cancellation);
            _house.Clock.Advance(TimeSpan.FromHours(1));
        }

        var gaps = new Gaps(_house.OpenStore()).List(DateTimeOffset.MinValue.AddYears(1990));

        Assert.Equal([2, 1], gaps.Select(g => g.Count));
        Assert.Equal(["Was kosten Kantinen? (allein)", "Was kostet die Kantine? (allein)"], gaps[0].Questions);
        Assert.Equal(_house.Clock.GetUtcNow() - TimeSpan.FromHours(1), gaps[0].LastAsked);
        Assert.Single(new Gaps(_house.OpenStore()).List(_house.Clock.GetUtcNow() - TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task A_thumb_down_is_a_gap_with_its_remark_and_becomes_a_line_of_a_question_file()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("Wer kam zum „Gipfel“?") { Conversation = "a" }, Cancellation);
        await conversations.AskAsync(new("Und wann?") { Conversation = "a" }, Cancellation);
        await conversations.AskAsync(new("Und wo?") { Conversation = "a" }, Cancellation);
        await conversations.RateAsync("console", "a", 1, new(true), Cancellation);
        await conversations.RateAsync("console", "a", 2, new(false, "falsches Jahr"), Cancellation);

        var gaps = new Gaps(_house.OpenStore());
        Assert.Equal(["falsches Jahr"], Assert.Single(gaps.List(default)).Remarks);
        var file = Path.Combine(_house.Folder, "questions.jsonl");
        await File.WriteAllLinesAsync(file, gaps.ToQuestionFile(default), Cancellation);
        var question = Assert.Single(QuestionSet.Load(file).Questions);
        Assert.Equal(("Und wann?", "feedback", false), (question.Question, question.Kind, question.IsJudged));
        Assert.Equal(["Wer kam zum „Gipfel“?"], question.History);
        Assert.Contains("„Gipfel“", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
    }
}
