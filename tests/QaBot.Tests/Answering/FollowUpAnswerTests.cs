namespace QaBot.Tests.Answering;

/// <summary>A question that has no word of its own is told from the one before by the kind of answer it asks for.</summary>
public sealed class FollowUpAnswerTests : IDisposable
{
    private const string Report = """
        # Der Umbau der Stadthalle

        Der Rat der Stadt hat den Umbau der Stadthalle beschlossen, nachdem drei Gutachter die Halle untersucht hatten.

        Den Umbau der Halle beschloss der Rat der Stadt nach langer Beratung am 12. Februar 2024 im Alten Rathaus.

        Der Umbau kostet nach dem Beschluss 4,2 Millionen Euro.
        """;

    private readonly AskedFolder _folder = new();

    [Theory]
    [InlineData("Wann war das?", "**12. Februar 2024**")]
    [InlineData("Wie viel kostet das?", "**4,2 Millionen Euro**")]
    public async Task The_kind_of_answer_decides_where_nothing_else_is_asked(string question, string answer) =>
        Assert.Contains(answer, (await _folder.Write("umbau.md", Report).AskAsync(question, history: ["Hat der Rat der Stadt den Umbau der Stadthalle beschlossen?"])).Text.Split("[1]")[0], StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
