using QaBot.Evaluation;

namespace QaBot.Tests.Evaluation;

public sealed class CaseFoldingTests
{
    [Theory]
    [InlineData("STRASSE", "Straße")]
    [InlineData("STRAẞE", "straße")]
    [InlineData("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ")]
    [InlineData("ﬁnden", "FINDEN")]
    [InlineData("ÄÖÜ", "äöü")]
    public void Words_that_differ_in_case_only_become_equal(string one, string other) => Assert.Equal(CaseFolding.Fold(one), CaseFolding.Fold(other));

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        for (var c = 0; c < 0x10000; c++)
        {
            if (!char.IsSurrogate((char)c))
            {
                var once = CaseFolding.Fold(((char)c).ToString());
                Assert.Equal(once, CaseFolding.Fold(once));
            }
        }
    }
}
