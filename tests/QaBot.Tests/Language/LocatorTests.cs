using QaBot.Language;

namespace QaBot.Tests.Language;

public sealed class LocatorTests
{
    [Theory]
    [InlineData("Was steht in § 5 Abs. 2 Satz 1 Nr. 3 BUrlG?", "§ 5 Abs. 2 Satz 1 Nr. 3 BUrlG")]
    [InlineData("Siehe §§ 3–5.", "§§ 3–5")]
    [InlineData("Siehe §§ 3 bis 5.", "§§ 3–5")]
    [InlineData("Art. 42 Abs. 7 EUV", "Art. 42 Abs. 7 EUV")]
    [InlineData("in Artikel 42, Absatz 7 des EU-Vertrags, die", "Art. 42 Abs. 7 EU-Vertrag")]
    [InlineData("Artikel 5 des NATO-Vertrags sieht vor", "Art. 5 NATO-Vertrag")]
    [InlineData("gemäß Ziff. 4.2 und", "Ziff. 4.2")]
    [InlineData("Ziffer 3.", "Ziff. 3")]
    [InlineData("unter Nr. 7 steht", "Nr. 7")]
    [InlineData("Rn. 17", "Rn. 17")]
    [InlineData("auf S. 12 oben", "S. 12")]
    [InlineData("auf Seite 12", "S. 12")]
    [InlineData("Abschnitt 3.1 regelt", "Abschnitt 3.1")]
    [InlineData("Was steht in Kapitel 2?", "Kapitel 2")]
    [InlineData("Kapitel IV", "Kapitel IV")]
    [InlineData("Anlage 3", "Anlage 3")]
    [InlineData("Anhang B", "Anlage B")]
    [InlineData("in Absatz 2", "Abs. 2")]
    [InlineData("Punkt 4 der Liste", "Punkt 4")]
    [InlineData("unter TOP 3", "TOP 3")]
    [InlineData("bei Schritt 2", "Schritt 2")]
    [InlineData("§5", "§ 5")]
    [InlineData("Paragraph 5", "§ 5")]
    [InlineData("Paragraf fünf", "§ 5")]
    [InlineData("§\u00A034a", "§ 34a")]
    [InlineData("§ 823 I BGB", "§ 823 Abs. 1 BGB")]
    [InlineData("§ 5 Abs 2 S 1", "§ 5 Abs. 2 Satz 1")]
    [InlineData("§ 5 Abs. 2 S. 1", "§ 5 Abs. 2 Satz 1")]
    [InlineData("Absatz 2 des § 5 der Satzung", "§ 5 Abs. 2 Satzung")]
    [InlineData("§ 3 Abs. 1 Buchst. b DSGVO", "§ 3 Abs. 1 Buchst. b DSGVO")]
    [InlineData("§ 20 ff. SGB V", "§ 20 SGB V")]
    [InlineData("Anlage 3 Ziff. 2", "Anlage 3 Ziff. 2")]
    public void A_place_named_in_a_text_is_read(string text, string expected) => Assert.Equal(expected, Assert.Single(Locator.ParseAll(text)).Normalized);

    [Theory]
    [InlineData("Die Top 3 Länder der Welt")]
    [InlineData("Eine Art 5 von 6 zu zählen")]
    [InlineData("Er macht einen Schritt zurück. 2 Leute lachen.")]
    [InlineData("Was sagt Russland dazu?")]
    [InlineData("Am 4. September 2025 sagten 26 Länder zu.")]
    [InlineData("Der Satz 1 mal 1 ist leicht")]
    [InlineData("§")]
    [InlineData("Das Kapitel ist zu Ende. Ich auch.")]
    [InlineData("")]
    public void What_names_no_place_is_none(string text) => Assert.Empty(Locator.ParseAll(text));

    [Fact]
    public void Several_places_are_read_with_where_they_stand()
    {
        const string Text = "Nach § 3 Abs. 1 und Art. 5 GG sowie S. 12, Rn. 4";
        var found = Locator.ParseAll(Text);

        Assert.Equal(["§ 3 Abs. 1", "Art. 5 GG", "S. 12", "Rn. 4"], found.Select(locator => locator.Normalized));
        Assert.Equal(["§ 3 Abs. 1", "Art. 5 GG", "S. 12", "Rn. 4"], found.Select(locator => locator.Span.In(Text)));
    }

    [Theory]
    [InlineData("§ 5 Abs. 2", "§ 5 Abs. 2 Satz 1", true)]
    [InlineData("§ 5 Abs. 2 Satz 1 Nr. 3", "§ 5 Abs. 2 Nr. 3", true)]
    [InlineData("§ 5 Abs. 2 Satz 1 Nr. 3", "§ 5 Abs. 2 Nr. 2", false)]
    [InlineData("Rn. 17", "§ 5 Rn. 17", true)]
    [InlineData("§ 5", "§ 5 Abs. 2", true)]
    [InlineData("§ 5 Abs. 2", "§ 5 Abs. 3", false)]
    [InlineData("§ 5 Abs. 2", "§ 5", false)]
    [InlineData("§ 5", "§ 50", false)]
    [InlineData("Paragraph 5", "§ 5", true)]
    [InlineData("§§ 3–5", "§ 4 Abs. 1", true)]
    [InlineData("§§ 3–5", "§ 6", false)]
    [InlineData("§ 4", "§§ 3–5", true)]
    [InlineData("Ziff. 4", "Ziff. 4.2", true)]
    [InlineData("Abschnitt 4.2", "Ziff. 4.2", true)]
    [InlineData("Punkt 4.2", "Ziff. 4.2", true)]
    [InlineData("Schritt 4", "Ziff. 4", false)]
    [InlineData("Art. 5 NATO-Vertrag", "Art. 5", true)]
    [InlineData("Art. 5 GG", "Art. 5 EUV", false)]
    [InlineData("Kapitel 4", "Kapitel IV", true)]
    [InlineData("Abs. 2", "§ 5 Abs. 2", true)]
    public void A_question_means_the_place_and_what_lies_in_it(string asked, string at, bool expected) =>
        Assert.Equal(expected, Locator.Matches(Assert.Single(Locator.ParseAll(asked)), At(at)));

    [Theory]
    [InlineData("S. 12", 12, true)]
    [InlineData("Seite 12", 12, true)]
    [InlineData("Seiten 10–14", 12, true)]
    [InlineData("S. 12", 1, false)]
    [InlineData("S. 12", null, false)]
    public void A_question_may_mean_a_page(string asked, int? page, bool expected) =>
        Assert.Equal(expected, Locator.Matches(Assert.Single(Locator.ParseAll(asked)), At("§ 12") with { Page = page }));

    private static Passage At(string locator) => new("a.txt", 0, new(0, 1), new(1, 1), "x") { Locator = locator };

    [Fact]
    public void A_hostile_text_is_read_in_time()
    {
        Assert.NotNull(Locator.ParseAll(new string('§', 500_000)));
        Assert.NotNull(Locator.ParseAll(string.Concat(Enumerable.Repeat("§ 1.", 100_000))));
        Assert.NotNull(Locator.ParseAll(string.Concat(Enumerable.Repeat("Abs. 1 ", 100_000))));
        Assert.NotNull(Locator.ParseAll("§ " + string.Concat(Enumerable.Repeat("1.", 200_000))));
        Assert.NotNull(Locator.ParseAll("§" + new string(' ', 500_000) + "1"));
        Assert.NotNull(Locator.ParseAll(new string('a', 500_000)));
    }
}
