using System.Text;
using QaBot.Documents.PlainText;
using QaBot.Passages;

namespace QaBot.Tests.Passages;

/// <summary>What of a page saved as text is article, heading, question, item or clutter.</summary>
public sealed class PassageSplitterTests
{
    [Fact]
    public void A_question_alone_on_its_line_governs_the_paragraph_below()
    {
        var passages = Split("Titel der Seite", "Wie reagiert der Verein auf diese Pläne?", Long("Der Verein lehnt die Pläne ab."));

        Assert.Equal("Wie reagiert der Verein auf diese Pläne?", Assert.Single(passages).Heading);
    }

    [Fact]
    public void A_question_that_opens_a_paragraph_governs_the_rest_of_it_and_is_not_quoted_as_its_answer()
    {
        var passage = Assert.Single(Split("Titel der Seite", Long("Was kostet der Beitritt? Der Beitritt kostet nichts.")));

        Assert.Equal("Was kostet der Beitritt?", passage.Heading);
        Assert.StartsWith("Der Beitritt kostet nichts.", passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_after_a_colon_stay_with_it()
    {
        var passages = Split("Titel der Seite", "Im Vertrag müssen stehen:", "Name des Vermieters", "Höhe der Miete", "Kaution", Long("Die Kaution wird in drei Raten gezahlt."));

        Assert.Contains(passages, p => p.Text.Contains("müssen stehen:", StringComparison.Ordinal) && p.Text.Contains("Höhe der Miete", StringComparison.Ordinal));
        Assert.Equal("Kaution", passages[^1].Heading);
    }

    [Theory]
    [InlineData("### Eilmeldung: Alles wird anders ### Lesen Sie hier weiter ###")]
    [InlineData("Sie können mich unter 089 1234567 anrufen oder mit mir unter info@example.org Kontakt aufnehmen.")]
    [InlineData("Passend dazu:")]
    public void Lines_around_the_article_are_told_apart(string line)
    {
        var passages = Split("Titel der Seite", Long("Der Verein wurde 1920 gegründet."), line, Long("Heute hat er viele Mitglieder."));

        Assert.All(passages, p => Assert.Equal(p.Text.Contains(line, StringComparison.Ordinal), p.IsBoilerplate));
    }

    [Fact]
    public void Every_sentence_stands_where_it_says()
    {
        var document = Document("Titel", Long("Erster Absatz. Mit zwei Sätzen."), Long("Zweiter Absatz."));

        Assert.All(PassageSplitter.Split(document), p => Assert.All(p.Sentences, s => Assert.Contains(s.Span.In(document.Text), p.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_numbered_line_above_a_list_of_its_own_heads_it()
    {
        const string Text = "Unser Verein\n\n1. Einleitung\n\nDer Verein wurde 1920 gegründet.\n\n2. Aufgaben\n\n1. Feste feiern\n2. Bäume pflanzen\n3. Wege pflegen\n\n3. Beiträge\n\nDer Beitrag beträgt 20 Euro im Jahr und ist im Januar zu zahlen.\n";
        var document = Assert.IsType<ReadDocument>(new PlainTextReader(new()).Read("verein.txt", Encoding.UTF8.GetBytes(Text), TestContext.Current.CancellationToken)).Document;

        Assert.Equal(
            ["1. Einleitung ¦ Ziff. 1", "2. Aufgaben ¦ Ziff. 2 Nr. 1", "2. Aufgaben ¦ Ziff. 2 Nr. 2", "2. Aufgaben ¦ Ziff. 2 Nr. 3", "3. Beiträge ¦ Ziff. 3"],
            PassageSplitter.Split(document).Select(passage => $"{passage.Heading} ¦ {passage.Locator}"));
    }

    [Fact]
    public void Sentences_are_counted_in_a_paragraph_of_any_length()
    {
        var passages = Split("Satzung", "§ 5 Kündigung", "(1) " + string.Concat(Enumerable.Repeat("Der Vertrag endet am Jahresende. ", 100_000)));

        Assert.Equal((100_000, "§ 5 Abs. 1"), (passages[^1].Sentences[^1].Number, passages[^1].Locator));
    }

    private static string Long(string start) => $"{start} {string.Join(' ', Enumerable.Repeat("Dazu gibt es noch vieles zu sagen, was hier aber nicht weiter von Belang ist.", 4))}";

    private static IReadOnlyList<Passage> Split(params string[] lines) => PassageSplitter.Split(Document(lines));

    private static SourceDocument Document(params string[] lines)
    {
        var text = string.Join('\n', lines);
        var bare = new SourceDocument("seite.txt", text, [], new(), "");
        var blocks = Enumerable.Range(1, bare.LineCount).Select(i => new Block(BlockKind.Paragraph, bare.LineSpan(i), new(i, i))).ToList();
        return bare with { Blocks = blocks, Metadata = new() { Title = lines[0], Language = "de" } };
    }
}
