using QaBot.App.Page;
using QaBot.App.Page.Asking;

namespace QaBot.Tests.Page;

public sealed class AnswerPiecesTests
{
    private static readonly Citation First = new(1, "K7QF3-M9TXC", "a.txt", new(1, 1), new(0, 3), "abc");

    [Fact]
    public void Only_numbers_of_the_answers_own_citations_become_references()
    {
        var pieces = AnswerPieces.Of("**26 Länder** [1] laut [2] und [x] [12345678]", [First], isWhole: true).ToList();
        Assert.Equal("26 Länder", string.Concat(pieces.Where(static piece => piece.IsStrong).Select(static piece => piece.Text)));
        Assert.Equal(First, Assert.Single(pieces, static piece => piece.Citation is not null).Citation);
        Assert.Contains("[2] und [x] [12345678]", string.Concat(pieces.Select(static piece => piece.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Es sind 26 [", "Es sind 26 ")]
    [InlineData("Es sind 26 [1", "Es sind 26 ")]
    [InlineData("Es sind *", "Es sind ")]
    [InlineData("Es sind **26", "Es sind 26")]
    public void A_mark_that_may_just_have_begun_is_held_back_while_the_answer_streams(string text, string shown) =>
        Assert.Equal(shown, string.Concat(AnswerPieces.Of(text, [], isWhole: false).Select(static piece => piece.Text)));

    [Theory]
    [InlineData("drei ** Sterne", "drei ** Sterne")]
    [InlineData("5 * 3 [1", "5 * 3 [1")]
    public void What_is_no_mark_stays_as_it_is_in_the_end(string text, string shown) =>
        Assert.Equal(shown, string.Concat(AnswerPieces.Of(text, [First], isWhole: true).Select(static piece => piece.Text)));

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://user:pass@example.org/", false)]
    [InlineData("//example.org", false)]
    [InlineData(null, false)]
    public void Only_addresses_of_published_pages_become_links(string? address, bool isLink) =>
        Assert.Equal(isLink, ShownLink.Published(address) is not null);
}
