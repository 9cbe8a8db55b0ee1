using QaBot.Language;

namespace QaBot.Tests.Language;

/// <summary>A citation is a sentence; where sentences end decides what a reader sees.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Das gilt z. B. für Mieter. Es gilt auch für Gäste.", 2)]
    [InlineData("Sie zieht in Halle C. **Beschluss:** Der Umzug ist im Mai.", 2)]
    [InlineData("Gebraucht werden über 80. Beschluss: Es wird gebaut.", 2)]
    [InlineData("Am 5. September: Der Umzug beginnt.", 1)]
    [InlineData("Nach § 5 Abs. 2 Satz 1 Nr. 3 BUrlG besteht Anspruch. Er verfällt.", 2)]
    [InlineData("Am 5. September 2025 trafen sie sich. Am 6. reisten sie ab.", 2)]
    [InlineData("Prof. Dr. h. c. Erika Muster sprach. Alle hörten zu.", 2)]
    [InlineData("Siehe Nr. 5 und Art. 42 Abs. 7 EUV. Das genügt.", 2)]
    [InlineData("J. S. Bach wurde 1685 geboren. Er starb 1750.", 2)]
    [InlineData("Im 19. Jahrhundert war das anders. Heute nicht mehr!", 2)]
    [InlineData("„Kommst du mit?“ fragte sie. Er nickte.", 2)]
    [InlineData("Er sagte: „Das ist genug.“ Dann ging er.", 2)]
    [InlineData("Die Miete beträgt 1.250,50 Euro. Sie ist am 3. fällig.", 2)]
    [InlineData("Wirklich? Ja! Natürlich …", 3)]
    [InlineData("Wir beraten Eltern, Kinder usw. Die Beratung ist kostenlos.", 2)]
    public void German_sentences_are_told_apart(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text, new(0, text.Length)).Count);

    [Fact]
    public void Sentences_are_cut_out_of_the_text_as_they_stand()
    {
        const string text = "  Erster Satz.\nZweiter   Satz!  ";

        Assert.Equal(["Erster Satz.", "Zweiter   Satz!"], SentenceSplitter.Split(text, new(0, text.Length)).Select(s => s.In(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("\ud800 . \udc00")]
    [InlineData(".!?.!?.!?")]
    [MemberData(nameof(LongRows))]
    public void Odd_text_loses_nothing_but_white_space(string text)
    {
        var kept = string.Concat(SentenceSplitter.Split(text, new(0, text.Length)).Select(s => s.In(text)));

        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), kept.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>Rows of marks that would take hours if each were read to its end.</summary>
    public static TheoryData<string> LongRows() =>
        new(new string('!', 4_000_000) + "b", string.Concat(Enumerable.Repeat(". - ", 1_000_000)), new string('…', 2_000_000) + " a");
}
