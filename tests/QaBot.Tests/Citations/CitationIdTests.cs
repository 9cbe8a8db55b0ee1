using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class CitationIdTests
{
    private const string Quote = "Zuerst müsse die Finanzierung und Bewaffnung der ukrainischen Armee weiter ausgebaut werden";

    [Fact]
    public void An_id_never_changes() => Assert.Equal("7DBY6-Z58MW", CitationId.Of(Quote));

    [Fact]
    public void The_words_alone_make_the_id()
    {
        Assert.Equal(CitationId.Of(Quote), CitationId.Of(Quote.Normalize(System.Text.NormalizationForm.FormD).Replace(" ", "\u00A0\n", StringComparison.Ordinal)));
        Assert.NotEqual(CitationId.Of(Quote), CitationId.Of(Quote + " nicht"));
    }

    [Fact]
    public void It_can_be_typed_in_any_case_with_spaces_or_hyphens()
    {
        var id = CitationId.Of(Quote);

        Assert.Equal(id, CitationId.Parse(id.ToLowerInvariant()));
        Assert.Equal(id, CitationId.Parse(id.Replace("-", "", StringComparison.Ordinal)));
        Assert.Equal(id, CitationId.Parse($"  {string.Join(' ', id.ToCharArray())} "));
    }

    [Fact]
    public void No_letter_can_be_taken_for_another() =>
        Assert.DoesNotContain(Enumerable.Range(0, 500).SelectMany(n => CitationId.Of($"Satz {n}")), c => "0O1ILUV".Contains(c, StringComparison.Ordinal));

    [Fact]
    public void A_wrong_letter_or_two_swapped_ones_are_noticed()
    {
        var id = CitationId.Of(Quote).Replace("-", "", StringComparison.Ordinal);
        for (var i = 0; i < id.Length; i++)
        {
            Assert.All("23456789ABCDEFGHJKMNPQRSTWXYZ".Where(c => c != id[i]), c => Assert.Null(CitationId.Parse(id[..i] + c + id[(i + 1)..])));
            if (i > 0 && id[i] != id[i - 1])
            {
                Assert.Null(CitationId.Parse(id[..(i - 1)] + id[i] + id[i - 1] + id[(i + 1)..]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("'; DROP TABLE citation; --")]
    [InlineData("ÄÖÜÄÖÜÄÖÜÄ")]
    public void What_is_no_id_is_none(string? typed) => Assert.Null(CitationId.Parse(typed));

    [Fact]
    public void A_hundred_thousand_sentences_have_as_many_ids() =>
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(n => CitationId.Of($"Dies ist der {n}. Satz.")).Distinct().Count());
}
