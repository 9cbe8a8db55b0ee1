using System.Text;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class QuotationFinderTests
{
    [Fact]
    public void A_sentence_of_the_article_is_verbatim()
    {
        var match = QuotationFinder.Find(Sample.Text, "Ein Anspruch eines angegriffenen NATO-Partners auf Feststellung des Bündnisfalles besteht nicht.");

        Assert.NotNull(match);
        Assert.Equal(CitationStatus.Verbatim, match.Status);
        Assert.Equal(match.Text, match.Span.In(Sample.Text));
    }

    [Theory]
    [InlineData("Die Sicher-\nheit der EU-\r\nStaaten", "Die Sicherheit der EU-Staaten")]
    [InlineData("Die Sicher\u00ADheit der EU-Staaten", "Die Sicherheit der EU-Staaten")]
    [InlineData("Die Sicher\u00AD\nheit der EU-Staaten", "Die Sicherheit der EU-Staaten")]
    [InlineData("Er sagte: „Zuerst die Finanzierung“", "Er sagte: \"Zuerst die Finanzierung\"")]
    [InlineData("Er sagte: »Das geht’s an«", "Er sagte: „Das geht's an“")]
    [InlineData("Macron – der Präsident – kommt", "Macron - der Präsident - kommt")]
    [InlineData("z.\u00A0B. 5\u202F% der Länder", "z. B. 5 % der Länder")]
    [InlineData("z. B. 5 % der Länder", "z.B. 5% der Länder")]
    [InlineData("eﬀektive Oﬃziere ﬂiehen ﬁnal", "effektive Offiziere fliehen final")]
    [InlineData("über\tdie\n  Brücke", "über die Brücke")]
    [InlineData("Haupt- und Nebenkosten", "Haupt-  und Nebenkosten")]
    [InlineData("und so weiter … bis morgen", "und so weiter ... bis morgen")]
    public void Differences_that_touch_no_word_are_repaired_with_the_text_of_the_source(string source, string quote)
    {
        var text = $"Davor steht etwas. {source}. Danach auch.";

        var match = QuotationFinder.Find(text, quote);

        Assert.NotNull(match);
        Assert.Equal(source, match.Text);
        Assert.Equal(source, match.Span.In(text));
        Assert.Equal(CitationStatus.Repaired, match.Status);
    }

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    public void Composed_and_decomposed_umlauts_are_the_same(NormalizationForm source, NormalizationForm quoted)
    {
        var text = "Die Bündnisfälle häufen sich.".Normalize(source);

        var match = QuotationFinder.Find(text, "Bündnisfälle häufen".Normalize(quoted));

        Assert.Equal("Bündnisfälle häufen".Normalize(source), match?.Text);
    }

    [Theory]
    [InlineData("Das ist unmöglich für alle.", "möglich für alle")]
    [InlineData("Das ist unmöglich für alle.", "Das ist un")]
    [InlineData("Es kostet 26.000 Euro.", "Es kostet 26")]
    [InlineData("Es kostet 26.000 Euro.", "000 Euro")]
    [InlineData("Apfel a\u0308 Birne", "Apfel a")]
    [InlineData("Die Lage ist ernst.", "Die Lage ist nicht ernst.")]
    [InlineData("Die Lage ist ernst.", "die lage ist ernst.")]
    [InlineData("Die Lage ist ernst.", " ")]
    [InlineData("Die Lage ist ernst.", "")]
    [InlineData("Die Lage ist ernst.", ".")]
    [InlineData("", "Lage")]
    [InlineData("34 Länder", "3-4 Länder")]
    public void What_does_not_stand_there_is_not_found(string text, string quote) => Assert.Null(QuotationFinder.Find(text, quote));

    [Fact]
    public void Of_several_places_the_nearest_to_the_hint_is_taken()
    {
        const string Text = "Ja, sagte er. Nein, sagte sie. Ja, sagte er.";

        Assert.Equal(0, QuotationFinder.Find(Text, "Ja, sagte er.", 3)?.Span.Start);
        Assert.Equal(31, QuotationFinder.Find(Text, "Ja, sagte er.", 40)?.Span.Start);
    }

    [Fact]
    public void Marks_that_someone_put_around_the_quotation_need_not_stand_in_the_source() =>
        Assert.Equal("Die Lage ist ernst", QuotationFinder.Find("Die Lage ist ernst, sagte er.", "„Die Lage ist ernst“")?.Text);

    [Theory]
    [InlineData(200_000, "a")]
    [InlineData(200_000, "\u00AD")]
    [InlineData(200_000, "\u0308")]
    [InlineData(200_000, "\ud83d")]
    [InlineData(200_000, "-\n")]
    [InlineData(200_000, "a\u00AD ")]
    [InlineData(200_000, "„")]
    public void A_hostile_text_is_searched_in_time_and_without_an_error(int times, string piece)
    {
        var text = new StringBuilder().Insert(0, piece, times).ToString();
        var quote = new StringBuilder().Insert(0, piece, times / 4).Append('b').ToString();

        Assert.Null(QuotationFinder.Find(text, quote));
    }
}
