using System.Text.Json;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class CitationLookupTests
{
    private const string Text = """
        Der Vertrag

        Die Kündigung bedarf der Schriftform. Sie ist bis zum 31. März zu erklären.
        Für den Verzug gelten die gesetzlichen Regeln, soweit nichts anderes vereinbart ist.
        """;

    [Fact]
    public void What_was_not_touched_is_unchanged()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", "Sie ist bis zum 31. März zu erklären.");

        var verdict = desk.Find(shown.Id.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));

        Assert.NotNull(verdict);
        Assert.Equal(VerdictStatus.Unchanged, verdict.Status);
        Assert.Equal(new LineRange(3, 3), verdict.Lines);
        Assert.Equal(shown.Span, verdict.Span);
        Assert.Equal("Die Kündigung bedarf der Schriftform. Sie ist bis zum 31. März zu erklären.", verdict.Context);
        Assert.Equal("Sie ist bis zum 31. März zu erklären.", verdict.Marked.In(verdict.Context));
        Assert.Equal(shown.ContentHash, verdict.Version);
    }

    [Fact]
    public void What_stands_in_another_line_has_moved()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Library.Put(Sample.Document("Neue Fassung\n\n" + Text, "vertrag.txt"));

        var verdict = desk.Find(shown.Id)!;

        Assert.Equal(VerdictStatus.Moved, verdict.Status);
        Assert.Equal(new LineRange(5, 5), verdict.Lines);
        Assert.Equal(new LineRange(3, 3), verdict.Citation.Lines);
    }

    [Fact]
    public void The_place_is_named_as_the_document_numbers_it_now()
    {
        const string Quote = "Sie ist bis zum 31. März zu erklären.";
        using var desk = new CitationDesk(Sample.Read($"§ 5 Kündigung\n\nDie Kündigung bedarf der Schriftform. {Quote}\n", "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", Quote);
        desk.Library.Put(Sample.Read($"§ 5 Neues\n\nNeu ist das.\n\n§ 6 Kündigung\n\nJeder darf kündigen. Die Kündigung bedarf der Schriftform. {Quote}\n", "vertrag.txt"));

        var verdict = desk.Find(shown.Id)!;

        Assert.Equal(VerdictStatus.Moved, verdict.Status);
        Assert.Equal(("§ 6 Kündigung", "§ 6 Satz 3"), (verdict.Heading, verdict.Locator));
        Assert.Equal(verdict.Locator, CitedSource.From(verdict, new(2026, 1, 1)).Locator);
    }

    [Fact]
    public void What_reads_otherwise_now_has_changed_and_the_difference_is_named()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", "Sie ist bis zum 31. März zu erklären.");
        desk.Library.Put(Sample.Document(Text.Replace("31. März", "30. April", StringComparison.Ordinal), "vertrag.txt"));

        var verdict = desk.Find(shown.Id)!;

        Assert.Equal(VerdictStatus.Changed, verdict.Status);
        Assert.Equal("Sie ist bis zum 30. April zu erklären.", verdict.Current);
        Assert.Equal("Sie ist bis zum 31. März zu erklären.", verdict.Citation.Quote);
        Assert.Equal([("31", "30"), ("März", "April")], verdict.Differences.Select(d => (d.Quoted, d.Source)));
    }

    [Fact]
    public void What_was_deleted_is_gone_and_kept_as_it_was()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Library.Put(Sample.Document(Text.Replace("Die Kündigung bedarf der Schriftform. ", "", StringComparison.Ordinal), "vertrag.txt"));
        Assert.Equal(VerdictStatus.Gone, desk.Find(shown.Id)!.Status);

        desk.Library.Remove("vertrag.txt");
        var verdict = desk.Find(shown.Id)!;
        Assert.Equal(VerdictStatus.Gone, verdict.Status);
        Assert.Equal("Die Kündigung bedarf der Schriftform.", verdict.Citation.Quote);
        Assert.Equal("Die Kündigung bedarf der Schriftform.", verdict.Marked.In(verdict.Context));
    }

    [Fact]
    public void A_renamed_document_is_found_edited_or_not()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"), Sample.Document("Ganz anderes.", "anderes.txt"));
        var shown = desk.Show("vertrag.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Library.Remove("vertrag.txt");
        desk.Library.Put(Sample.Document(Text, "archiv/vertrag-alt.txt"));
        Assert.Equal((VerdictStatus.Moved, "archiv/vertrag-alt.txt"), (desk.Find(shown.Id)!.Status, desk.Find(shown.Id)!.Document));

        desk.Library.Put(Sample.Document("Vorspann\n" + Text, "archiv/vertrag-alt.txt"));
        Assert.Equal((VerdictStatus.Moved, new LineRange(4, 4)), (desk.Find(shown.Id)!.Status, desk.Find(shown.Id)!.Lines));

        desk.Library.Put(Sample.Document(Text.Replace("der Schriftform", "keiner Form", StringComparison.Ordinal), "archiv/vertrag-alt.txt"));
        Assert.Equal((VerdictStatus.Changed, "Die Kündigung bedarf keiner Form."), (desk.Find(shown.Id)!.Status, desk.Find(shown.Id)!.Current));
    }

    [Fact]
    public void The_same_sentence_in_an_unrelated_document_is_not_taken_for_the_lost_one()
    {
        using var desk = new CitationDesk(
            Sample.Document(Text, "vertrag.txt"), Sample.Document("Hausordnung\n\nRuhe ab zehn. Die Kündigung bedarf der Schriftform. Rauchen verboten, Hunde an die Leine.", "haus.txt"));
        var shown = desk.Show("vertrag.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Library.Remove("vertrag.txt");

        Assert.Equal(VerdictStatus.Gone, desk.Find(shown.Id)!.Status);
    }

    [Fact]
    public void A_sentence_rewritten_around_its_last_word_is_shown_to_its_end()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt"));
        var shown = desk.Show("vertrag.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Library.Put(Sample.Document(Text.Replace("bedarf der Schriftform", "bedarf stets der eigenhändig gezeichneten Schriftform", StringComparison.Ordinal), "vertrag.txt"));

        Assert.Equal("Die Kündigung bedarf stets der eigenhändig gezeichneten Schriftform.", desk.Find(shown.Id)!.Current);
    }

    [Fact]
    public void What_is_gone_is_shown_with_its_paragraph_or_whole_words_of_it()
    {
        var wide = string.Join(' ', Enumerable.Range(0, 60).Select(n => $"Wort{n}"));
        using var desk = new CitationDesk(Sample.Document("Vorspann\r\n\r\n" + Text, "kurz.txt"), Sample.Document($"{wide} Das ist der Satz. {wide}", "lang.txt"));
        var (brief, wordy) = (desk.Show("kurz.txt", "Sie ist bis zum 31. März zu erklären."), desk.Show("lang.txt", "Das ist der Satz."));
        desk.Library.Remove("kurz.txt");
        desk.Library.Remove("lang.txt");

        Assert.StartsWith("Die Kündigung bedarf", desk.Find(brief.Id)!.Context, StringComparison.Ordinal);
        var verdict = desk.Find(wordy.Id)!;
        Assert.Matches(@"^… Wort\d+ .* Das ist der Satz\. Wort0 .* Wort\d+ …$", verdict.Context);
        Assert.All(verdict.Context.Split(' ').Where(word => word.StartsWith("Wort", StringComparison.Ordinal)), word => Assert.Contains(word, wide.Split(' ')));
        Assert.Equal("Das ist der Satz.", verdict.Marked.In(verdict.Context));
    }

    [Fact]
    public void The_same_words_in_two_documents_share_an_id_and_both_places_are_named()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "a.txt"), Sample.Document("\n\n\n" + Text, "b.txt"));
        var a = desk.Show("a.txt", "Die Kündigung bedarf der Schriftform.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var b = desk.Show("b.txt", "Die Kündigung bedarf der Schriftform.");

        Assert.Equal(a.Id, b.Id);
        Assert.Equal("b.txt", desk.Find(a.Id)!.Document);
        Assert.Equal(["a.txt"], desk.Find(a.Id)!.Others.Select(other => other.Document));
        Assert.Equal("a.txt", desk.Lookup.Find(a.Id, Access.All, document: "a.txt")!.Document);
    }

    [Fact]
    public void Of_the_same_words_twice_in_a_document_each_is_followed_by_what_surrounds_it()
    {
        const string Twice = "Anna sprach lange über das Wetter. Ja, das gilt. Dann ging sie heim.\nBernd rechnete die Kosten durch. Ja, das gilt. Danach schwieg er.\n";
        using var desk = new CitationDesk(Sample.Document(Twice));
        var second = desk.Show("a.txt", "Ja, das gilt.", near: 100);
        desk.Library.Put(Sample.Document("Bernd rechnete die Kosten durch. Ja, das gilt. Danach schwieg er.\nEinschub.\nAnna sprach lange über das Wetter. Ja, das gilt. Dann ging sie heim.\n"));

        Assert.Equal(new LineRange(1, 1), desk.Find(second.Id)!.Lines);
    }

    [Fact]
    public void A_citation_of_a_document_one_may_not_read_is_unknown()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vorstand/vertrag.txt"));
        var shown = desk.Show("vorstand/vertrag.txt", "Die Kündigung bedarf der Schriftform.");

        Assert.Null(desk.Find(shown.Id, new Access(new HashSet<string> { "alle" })));
        Assert.NotNull(desk.Find(shown.Id, new Access(new HashSet<string> { "vorstand" })));

        desk.Library.Put(Sample.Document("x\n" + Text, "geheim/vertrag.txt"));
        desk.Library.Remove("vorstand/vertrag.txt");
        Assert.Equal("vorstand/vertrag.txt", desk.Find(shown.Id, new Access(new HashSet<string> { "vorstand" }))!.Document);
    }

    [Theory]
    [InlineData("22222-22222")]
    [InlineData("nie gehört")]
    [InlineData("")]
    public void An_unknown_id_is_unknown(string id)
    {
        using var desk = new CitationDesk(Sample.Article);
        Assert.Null(desk.Find(id));
    }

    [Fact]
    public void The_json_has_the_members_that_programs_rely_on()
    {
        using var desk = new CitationDesk(Sample.Document(Text, "vertrag.txt", new() { Title = "Der Vertrag", Address = "https://beispiel.example/v" }));
        var shown = desk.Show("vertrag.txt", "Sie ist bis zum 31. März zu erklären.");
        var json = JsonDocument.Parse(CitationJson.Write(desk.Find(shown.Id)!)).RootElement;

        Assert.Equal(shown.Id, json.GetProperty("id").GetString());
        Assert.Equal("unchanged", json.GetProperty("status").GetString());
        Assert.Equal("vertrag.txt", json.GetProperty("document").GetString());
        Assert.Equal("Der Vertrag", json.GetProperty("title").GetString());
        Assert.Equal("Überschrift", json.GetProperty("heading").GetString());
        Assert.Equal([3, 3], json.GetProperty("lines").EnumerateArray().Select(line => line.GetInt32()));
        Assert.Equal(shown.Quote, Text[json.GetProperty("start").GetInt32()..json.GetProperty("end").GetInt32()]);
        Assert.Equal(shown.Quote, json.GetProperty("quote").GetString());
        Assert.Contains("Schriftform", json.GetProperty("context").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("https://beispiel.example/v#:~:text=", json.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(shown.ContentHash, json.GetProperty("version").GetString());
        Assert.False(json.TryGetProperty("current", out _));
    }
}
