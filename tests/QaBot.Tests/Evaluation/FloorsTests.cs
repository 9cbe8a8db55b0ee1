using QaBot.Evaluation;

namespace QaBot.Tests.Evaluation;

public sealed class FloorsTests
{
    private static readonly Scores Measured = new()
    {
        All = new ScoreTable { Correct = 80, RefusedAnswerable = 5 },
        ByKind = new Dictionary<string, ScoreTable> { ["follow-up"] = new() { Hit1 = 50 }, ["v. 2"] = new() { Correct = 90 } },
        MeanChars = 400,
    };

    [Theory]
    [InlineData("correct=80", true)]
    [InlineData("correct=80.1", false)]
    [InlineData("Correct = 79, refusedAnswerable=5", true)]
    [InlineData("refusedAnswerable=4.9", false)]
    [InlineData("meanChars=399", false)]
    [InlineData("follow-up.hit@1=50", true)]
    [InlineData("v. 2.correct=91", false)]
    [InlineData("typo.correct=1", false)]
    [InlineData("p99=50", false)]
    public void What_is_reached_passes_and_what_is_missed_or_was_not_measured_fails(string demand, bool passes) =>
        Assert.Equal(passes, Floors.Parse([demand]).Check(Measured).All(f => f.Met));

    [Theory]
    [InlineData("correct", "correct=80")]
    [InlineData("correct=viel", "is no floor")]
    [InlineData("correct=8,5", "is no floor")]
    [InlineData("korrekt=80", "there are hit1, hit5, mrr10, correct")]
    public void A_demand_that_cannot_be_read_says_what_one_looks_like(string demand, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Floors.Parse([demand])).Message, StringComparison.Ordinal);
}
