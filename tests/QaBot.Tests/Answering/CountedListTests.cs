namespace QaBot.Tests.Answering;

/// <summary>Numbers that a browser or Word counts stand in no file: they are shown, but never quoted.</summary>
public sealed class CountedListTests : IDisposable
{
    private const string Page = """
        <html><head><title>Rücksendung</title></head><body><h1>Wie sende ich ein Messgerät zurück?</h1>
        <ol><li>Füllen Sie das Formular im Kundenportal aus.</li><li>Reinigen Sie das Messgerät gründlich.</li>
        <li>Schicken Sie das Messgerät an das Werk in Altenweser.</li></ol></body></html>
        """;

    private readonly AskedFolder _folder = new();

    [Theory]
    [InlineData("Wie sende ich ein Messgerät zurück?")]
    [InlineData("Wohin schicke ich das Messgerät?")]
    [InlineData("Wo ist das Formular?")]
    public async Task What_is_quoted_stands_in_the_file_without_the_number_before_it(string question)
    {
        var answer = await _folder.Write("faq.html", Page).AskAsync(question);

        Assert.NotEmpty(answer.Citations);
        Assert.All(answer.Citations, c => Assert.Contains(c.Quote, Page, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
