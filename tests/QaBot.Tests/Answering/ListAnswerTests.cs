namespace QaBot.Tests.Answering;

/// <summary>A question for several things or steps is answered with the whole list, in its order, each quotation at its place.</summary>
public sealed class ListAnswerTests : IDisposable
{
    private readonly AskedFolder _folder = new();

    [Fact]
    public async Task Steps_are_answered_in_their_order_one_a_line()
    {
        _folder.Write("anleitung.txt", """
            KAFFEEMASCHINE - ANLEITUNG

            1. EINSCHALTEN

            Sie ist nach zwei Minuten bereit.

            2. ENTKALKEN

              1. Tank leeren und herausnehmen.
              2. Mittel mit einem Liter Wasser mischen.
              3. Knopf fünf Sekunden lang drücken.
              4. Mit klarem Wasser nachspülen.

            3. LAGERN

            Trocken lagern.
            """);

        var answer = await _folder.AskAsync("Wie kann ich die Kaffeemaschine entkalken?");

        Assert.Equal(
            ["1. Tank leeren und herausnehmen.", "2. Mittel mit einem Liter Wasser mischen.", "3. Knopf fünf Sekunden lang drücken.", "4. Mit klarem Wasser nachspülen."],
            answer.Text.Split('\n').Take(4).Select(line => line.Split(" [")[0]));
    }

    [Theory]
    [InlineData("satzung.md", "## § 9 Vorstand\n\n(1) Der Vorstand besteht aus\n\na) der Vorsitzenden,\n\nb) dem Kassenwart und\n\nc) zwei Beisitzern.\n\n(2) Er tagt im Mai.\n")]
    [InlineData("satzung.txt", "Satzung\n\n§ 9 Vorstand\n\n(1) Der Vorstand besteht aus\na) der Vorsitzenden,\nb) dem Kassenwart und\nc) zwei Beisitzern.\n\n(2) Er tagt im Mai.\n")]
    [InlineData("satzung.html", "<html><body><h1>Satzung</h1><h2>§ 9 Vorstand</h2><p>(1) Der Vorstand besteht aus</p><ul><li>a) der Vorsitzenden,</li><li>b) dem Kassenwart und</li><li>c) zwei Beisitzern.</li></ul><p>(2) Er tagt im Mai.</p></body></html>")]
    public async Task The_line_that_leads_a_list_is_never_quoted_without_it(string name, string text)
    {
        var answer = await _folder.Write(name, text).AskAsync("Wer gehört zum Vorstand?");

        Assert.Matches(@"Der Vorstand besteht aus[\s\S]*a\) der Vorsitzenden,[\s\S]*b\) dem Kassenwart und[\s\S]*c\) zwei Beisitzern\.", answer.Text);
    }

    [Fact]
    public async Task A_long_list_ends_where_an_answer_does()
    {
        _folder.Write("liste.md", "# Fundsachen\n\nGefunden wurden:\n\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"- ein Schirm mit der Nummer {i} aus dem Zug\n")));

        var answer = await _folder.AskAsync("Nenne, was gefunden wurde.");

        Assert.InRange(answer.Text.Length, 1, 800);
        Assert.StartsWith("Gefunden wurden:", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, c => Assert.InRange(c.Lines.Count, 1, 3));
    }

    [Fact]
    public async Task One_thing_of_a_list_is_answered_with_its_line()
    {
        _folder.Write("gebuehren.md", "# Gebühren\n\n- Reisepass: 70 Euro\n- Führungszeugnis: 13 Euro\n- Fischereischein: 35 Euro\n");

        Assert.StartsWith("Fischereischein", (await _folder.AskAsync("Was kostet ein Fischereischein?")).Citations[0].Quote, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
