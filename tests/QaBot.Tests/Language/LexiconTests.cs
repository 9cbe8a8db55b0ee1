using QaBot.Language;

namespace QaBot.Tests.Language;

/// <summary>Which written words count as the same word.</summary>
public sealed class LexiconTests
{
    private static readonly Lexicon Lexicon = new();

    [Theory]
    [InlineData("Bücher", "Buecher")]
    [InlineData("größte", "groesste")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Garantien", "Garantie")]
    [InlineData("sechsundzwanzig", "26")]
    [InlineData("1.000", "1000")]
    [InlineData("tausend", "1000")]
    public void Spellings_and_inflections_share_a_stem(string a, string b) => Assert.Equal(Lexicon.Form(a).Stem, Lexicon.Form(b).Stem);

    [Theory]
    [InlineData("entsandt", "Entsendung")]
    [InlineData("entsenden", "entsandte")]
    [InlineData("gegangen", "gehen")]
    [InlineData("gekündigt", "Kündigung")]
    [InlineData("Mieter", "Mieters")]
    [InlineData("Trump", "Trumps")]
    [InlineData("Ergebnis", "Ergebnissen")]
    [InlineData("Kollegin", "Kolleginnen")]
    [InlineData("Auto", "Autos")]
    [InlineData("Firma", "Firmen")]
    [InlineData("Rechenzentrum", "Rechenzentren")]
    [InlineData("Gewinn", "gewinnen")]
    [InlineData("arbeitslos", "Arbeitslose")]
    [InlineData("Erdgas", "Erdgase")]
    public void Families_share_a_root(string a, string b) => Assert.Equal(Lexicon.Form(a).Root, Lexicon.Form(b).Root);

    [Theory]
    [InlineData("Haus", "Maus")]
    [InlineData("20", "30")]
    public void Different_words_stay_apart(string a, string b) => Assert.NotEqual(Lexicon.Form(a).Root, Lexicon.Form(b).Root);

    [Theory]
    [InlineData("Beitrittsverhandlungen", "Beitritsverhandlungen", true)]
    [InlineData("Soldaten", "Soldatn", true)]
    [InlineData("Haus", "Maus", false)]
    [InlineData("Miete", "Kaution", false)]
    public void A_slip_of_the_keyboard_is_forgiven(string a, string b, bool near) =>
        Assert.Equal(near, Spelling.IsNear(Lexicon.Form(a).Normal, Lexicon.Form(b).Normal));

    [Fact]
    public void A_separated_verb_is_read_as_one()
    {
        const string text = "Der Gipfel fand in Paris statt.";

        var words = ContentWords.Of(text, Lexicon.Tokens(text), Lexicon).Select(w => w.Form.Root);

        Assert.Contains(Lexicon.Form("stattfinden").Root, words);
    }
}
