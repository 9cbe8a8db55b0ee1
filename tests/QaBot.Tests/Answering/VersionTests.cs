namespace QaBot.Tests.Answering;

/// <summary>Of several versions of a document the one that holds is answered, and the other is named as what it is.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Spring = """
        # Protokoll der Beiratssitzung am 14. März 2024

        ## TOP 2 Gartenfest

        **Beschluss 2024-04:** Das Gartenfest findet am 8. Juni 2024 auf der Festwiese statt.

        ## TOP 3 Wasser

        Für jeden Anschluss wird eine Umlage von 30 Euro im Jahr erhoben.

        ## TOP 4 Hecken

        **Beschluss 2024-05:** Die Hecken dürfen höchstens 1,20 Meter hoch sein.
        """;

    private const string Autumn = """
        # Protokoll der Beiratssitzung am 20. Mai 2024

        ## TOP 1 Gartenfest

        In Halle C. **Beschluss:** Wegen der Bauarbeiten wird das Fest auf den 24. August 2024 verschoben.

        ## TOP 2 Umlagen

        Der Zähler ist abgelesen. Die Gebühr wird ab Juli von 30 auf 45 Euro angehoben.

        ## TOP 3 Verschiedenes

        Der Beschluss 2024-05 zu den Hecken wird geändert. Erlaubt sind nun 1,50 Meter.
        """;

    private readonly AskedFolder _folder = new();

    [Theory]
    [InlineData("Was kostet eine Stunde Kegelbahn?", "Kegelbahn | je Stunde: 18,00 [1]\nFrüher (preise-2023.md): Kegelbahn | je Stunde: 14,50 [2]")]
    [InlineData("Was kostete eine Stunde Kegelbahn im Jahr 2023?", "Kegelbahn | je Stunde: 14,50 [1]")]
    public async Task The_price_of_the_year_that_is_meant_comes_first_and_what_held_before_is_named_as_such(string question, string said)
    {
        foreach (var (year, price) in new[] { ("2023", "14,50"), ("2025", "18,00") })
        {
            _folder.Write($"preise-{year}.md", $"# Preisliste\n\n| Bahn | je Stunde |\n|---|---|\n| Kegelbahn | {price} |\n| Minigolf | 6,00 |\n");
        }

        Assert.StartsWith(said, (await _folder.AskAsync(question)).Text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_no_mark_of_a_citation()
    {
        _folder.Write("preise [2]-2023.md", "# Preise\n\nDie Kegelbahn kostet 14 Euro je Stunde.\n").Write("preise [2]-2025.md", "# Preise\n\nDie Kegelbahn kostet 18 Euro je Stunde.\n");

        var answer = await _folder.AskAsync("Was kostet die Kegelbahn?");

        Assert.Contains("Früher (preise (2)-2023.md): ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Citations.Count, answer.Text.Split('[').Length - 1);
    }

    [Theory]
    [InlineData("Wann findet das Gartenfest statt?", "auf den 24. August 2024 verschoben.", "8. Juni 2024")]
    [InlineData("Wie hoch ist die Umlage für einen Anschluss im Jahr?", "Die Gebühr wird ab Juli von 30 auf 45 Euro angehoben.", "Umlage von 30 Euro")]
    [InlineData("Wie hoch dürfen die Hecken sein?", "Erlaubt sind nun 1,50 Meter.", "höchstens 1,20 Meter")]
    public async Task What_later_minutes_change_comes_before_what_they_change(string question, string now, string before)
    {
        var answer = await _folder.Write("protokolle/a.md", Spring).Write("protokolle/b.md", Autumn).AskAsync(question);

        Assert.Equal("protokolle/b.md", answer.Citations[0].Document);
        Assert.EndsWith(now, answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Matches(@"Früher \(14\. März 2024\): .*" + before, answer.Text);
    }

    [Fact]
    public async Task The_earlier_version_is_named_in_the_language_of_the_user() =>
        Assert.Contains("Earlier (14 March 2024): ", (await _folder.Write("protokolle/a.md", Spring).Write("protokolle/b.md", Autumn).AskAsync("Wann findet das Gartenfest statt?", language: "en")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_decided_first_is_answered_where_it_is_asked_for()
    {
        var answer = await _folder.Write("protokolle/a.md", Spring).Write("protokolle/b.md", Autumn).AskAsync("Wann sollte das Gartenfest ursprünglich stattfinden?");

        Assert.Contains("8. Juni 2024", answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_dates_that_contradict_each_other_do_not_keep_an_answer_waiting()
    {
        // The first is later than the second by its name, the second than the third and the third than the first by their dates.
        foreach (var (name, day) in new[] { ("plan-2025.md", "1. März 2024"), ("plan-2023.md", "1. Mai 2024"), ("hof.md", "1. April 2024") })
        {
            _folder.Write(name, $"# Pflanzplan\n\nStand: {day}\n\n## Beete\n\nDie Tulpen werden vom 3. auf den 9. Oktober verschoben.\n");
        }

        var cancellation = TestContext.Current.CancellationToken;
        var answer = await Task.Run(() => _folder.AskAsync("Wann werden die Tulpen verschoben?"), cancellation).WaitAsync(TimeSpan.FromMinutes(2), cancellation);

        Assert.NotEmpty(answer.Citations);
    }

    [Fact]
    public async Task Documents_that_only_look_alike_change_nothing_of_each_other()
    {
        var answer = await _folder.Write("a.md", Spring).Write("vertrag/b.md", "# Pachtvertrag\n\nStand: 20. Mai 2025\n\nDas Gartenfest wird auf den Herbst verschoben.\n").AskAsync("Wann findet das Gartenfest statt?");

        Assert.Contains("8. Juni 2024", answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.DoesNotContain("Früher (", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
