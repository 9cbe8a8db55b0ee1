namespace QaBot.Tests.Answering;

/// <summary>A question that names a place goes straight there.</summary>
public sealed class LocatorQuestionTests : IDisposable
{
    private const string Contract = """
        # Liefervertrag

        ## § 5 Gewährleistung

        (1) Die Gewährleistung beginnt mit der Abnahme. Sie endet von selbst.

        (2) Die Frist beträgt 24 Monate, es sei denn, es handelt sich um
        1. Verschleißteile,
        2. gebrauchte Anlagen,
        3. Software, für die zwölf Monate gelten.

        (3) Weitere Ansprüche sind ausgeschlossen.
        """;

    private const string Statute = """
        # Satzung

        ## § 8 Organe

        (1) Der Beirat entscheidet nach Absatz 2. Instanzen gibt es keine. Er gibt Gründe an.

        (2) Die Versammlung
        1. beschließt den Haushalt,

           notfalls auch schriftlich,
        2. wählt den Vorstand und
        3. bestellt die Rechnungsprüfer.

           Sie gehören dem Vorstand nicht an.

        Der Kassenwart führt das Protokoll.

        (3) Der Prüfer hat folgende Rechte:

        1. Er liest die Bücher.

        Dazu erhält er einen Schlüssel.

        2. Er fragt den Vorstand.

        (4) Haustiere sind gestattet. Ausgenommen sind:
        1. Hunde,
        2. Katzen.
        """;

    private const string Decision = """
        # Beschluss des Amtsgerichts

        Rn. 16 Der Antrag ist zulässig.

        Rn. 17 Der Antrag ist aber unbegründet, weil die Frist versäumt wurde.

        Rn. 18 Die Kosten trägt der Antragsteller.
        """;

    private const string Frame = """
        # Rahmenvereinbarung

        Ziff. 4.1 Der Frachtführer haftet für Verlust.

        Ziff. 4.2 Die Haftung ist auf 8,33 Sonderziehungsrechte je Kilogramm begrenzt.
        """;

    private const string Terms = """
        # Allgemeine Lieferbedingungen

        ## 4. Eigentumsvorbehalt

        4.1 Die Ware bleibt bis zur Zahlung unser Eigentum.

        4.2 Der Besteller darf sie weiterverkaufen.
        """;

    private const string Rules = """
        # Benutzungsordnung der Bücherei

        ## § 5 Gebühren

        (1) Die Ausleihe ist kostenlos.

        ## § 9 Hausrecht

        Das Hausrecht übt die Leitung aus.
        """;

    private const string Policy = """
        # Security Policy

        ## 1 Purpose

        This policy protects the information of the company.

        ## 2 Passwords

        Passwords must be at least 14 characters long.
        """;

    private readonly AskedFolder _folder = new();

    [Theory]
    [InlineData("Was steht in § 5 Abs. 2 Satz 1 Nr. 3?", "3. Software, für die zwölf Monate gelten.", "§ 5 Abs. 2 Satz 1 Nr. 3")]
    [InlineData("Was steht in § 5 Abs. 1 Satz 2?", "Sie endet von selbst.", "§ 5 Abs. 1 Satz 2")]
    [InlineData("Was steht in § 5 Absatz 3?", "(3) Weitere Ansprüche sind ausgeschlossen.", "§ 5 Abs. 3")]
    [InlineData("Was sagt Rn. 17?", "Rn. 17 Der Antrag ist aber unbegründet, weil die Frist versäumt wurde.", "Rn. 17")]
    [InlineData("Was regelt Ziff. 4.2?", "Ziff. 4.2 Die Haftung ist auf 8,33 Sonderziehungsrechte je Kilogramm begrenzt.", "Ziff. 4.2")]
    public async Task The_place_that_is_named_is_quoted_and_cited(string question, string quote, string locator)
    {
        Write(("vertrag", Contract), ("beschluss", Decision), ("rahmen", Frame));

        var citation = Assert.Single((await _folder.AskAsync(question)).Citations);

        Assert.Equal((quote, locator), (citation.Quote, citation.Locator));
    }

    [Theory]
    [InlineData("Was steht auf S. 2 des Mietvertrags?")]
    [InlineData("Was steht auf Seite 2?")]
    public async Task A_page_is_a_place(string question)
    {
        var citations = (await _folder.AskAsync(question, Path.Combine(Repository.Root, "tests/corpora/office/documents/vertraege"))).Citations;

        Assert.NotEmpty(citations);
        Assert.All(citations, citation => Assert.Equal(2, citation.Page));
    }

    [Theory]
    [InlineData("Was steht in Ziffer 4.2 der Rahmenvereinbarung?", "rahmen.md", "Ziff. 4.2")]
    [InlineData("Was steht in Ziffer 4.2 der AGB?", "agb.md", "Ziff. 4.2")]
    [InlineData("Rahmenvereinbarung Ziff. 4.2", "rahmen.md", "Ziff. 4.2")]
    [InlineData("Was regelt Punkt 4.2 der Rahmenvereinbarung?", "rahmen.md", "Ziff. 4.2")]
    [InlineData("Was regelt § 4.2 der Rahmenvereinbarung?", "rahmen.md", "Ziff. 4.2")]
    [InlineData("Was steht in § 5 Abs. 1 des Liefervertrags?", "vertrag.md", "§ 5 Abs. 1")]
    [InlineData("Was steht in § 5 Abs. 1 der Benutzungsordnung?", "ordnung.md", "§ 5 Abs. 1")]
    [InlineData("Wann beginnt die Gewährleistung nach § 5 des Liefervertrags?", "vertrag.md", "§ 5 Abs. 1")]
    [InlineData("What does section 2 of the security policy say?", "policy.md", "Ziff. 2")]
    public async Task The_place_is_looked_for_in_the_document_that_is_named_beside_it(string question, string document, string locator)
    {
        WriteHouse();

        var citation = (await _folder.AskAsync(question)).Citations[0];

        Assert.Equal((document, locator), (citation.Document, citation.Locator));
    }

    [Theory]
    [InlineData("Was steht in § 5 der Satzung?")]
    [InlineData("Was steht in § 9 des Liefervertrags?")]
    [InlineData("Was regelt Ziffer 7.7 der Rahmenvereinbarung?")]
    public async Task A_place_is_not_made_up_for_by_the_same_number_elsewhere(string question)
    {
        WriteHouse();

        Assert.IsType<NoAnswer>(await _folder.AskAsync(question));
    }

    [Theory]
    [InlineData("Was steht in § 8 Abs. 2 Nr. 3?", "3. bestellt die Rechnungsprüfer.\n\n   Sie gehören dem Vorstand nicht an.", "§ 8 Abs. 2 Nr. 3")]
    [InlineData("Was steht in § 8 Abs. 2 Nr. 1?", "1. beschließt den Haushalt,\n\n   notfalls auch schriftlich,", "§ 8 Abs. 2 Nr. 1")]
    [InlineData("Was steht in § 8 Abs. 3 Nr. 1?", "1. Er liest die Bücher.\n\nDazu erhält er einen Schlüssel.", "§ 8 Abs. 3 Nr. 1")]
    public async Task Text_behind_a_list_does_not_belong_to_its_last_item(string question, string quote, string locator)
    {
        Write(("satzung", Statute));

        var citation = Assert.Single((await _folder.AskAsync(question)).Citations);

        Assert.Equal((quote, locator), (citation.Quote, citation.Locator));
    }

    [Theory]
    [InlineData("Was steht in § 8 Abs. 1 Satz 2?", "(1) Der Beirat entscheidet nach Absatz 2. Instanzen gibt es keine. Er gibt Gründe an.")]
    [InlineData("Was steht in § 8 Abs. 4 Satz 1?", "(4) Haustiere sind gestattet.")]
    [InlineData("Was steht in § 8 Abs. 4 Satz 2?", "Ausgenommen sind:\n1. Hunde,\n2. Katzen.")]
    [InlineData("Was steht in § 8 Abs. 4 Satz 2 Nr. 1?", "1. Hunde,")]
    public async Task A_sentence_that_is_named_is_quoted_alone_and_the_whole_paragraph_where_counting_is_in_doubt(string question, string quoted)
    {
        Write(("satzung", Statute));

        Assert.Equal(quoted, string.Join('\n', (await _folder.AskAsync(question)).Citations.Select(c => c.Quote)));
    }

    [Theory]
    [InlineData("Was steht in § 99?")]
    [InlineData("Was steht in § 5 Abs. 1 Satz 3?")]
    [InlineData("Was steht in § 5 Abs. 9 Satz 1?")]
    [InlineData("Was steht auf S. 400?")]
    public async Task A_place_that_there_is_not_is_refused(string question)
    {
        Write(("vertrag", Contract));

        Assert.IsType<NoAnswer>(await _folder.AskAsync(question));
    }

    [Fact]
    public async Task What_is_missing_is_the_place_and_not_a_word_of_it()
    {
        Write(("vertrag", Contract));

        var refusal = Assert.IsType<NoAnswer>(await _folder.AskAsync("Was steht in § 5 Abs. 9 Satz 1?"));

        Assert.Equal(["§ 5 Abs. 9 Satz 1"], refusal.MissingWords);
    }

    private void WriteHouse() =>
        Write(("vertrag", Contract), ("beschluss", Decision), ("rahmen", Frame), ("agb", Terms), ("ordnung", Rules), ("policy", Policy));

    private void Write(params ReadOnlySpan<(string Name, string Text)> documents)
    {
        foreach (var (name, text) in documents)
        {
            _folder.Write(name + ".md", text);
        }
    }

    public void Dispose() => _folder.Dispose();
}
