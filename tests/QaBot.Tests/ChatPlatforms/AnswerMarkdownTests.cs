using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QaBot.App.ChatPlatforms;

namespace QaBot.Tests.ChatPlatforms;

public sealed partial class AnswerMarkdownTests
{
    private static readonly Arbitrary<string> Nasty = Gen.ListOf(Gen.Elements(
        "**", "*", "_", "[1]", "[", "]", "(", "](x)", "[12]:", "<!channel>", "<@U1>", "&amp;", "&", "<", ">", "#", "-", "---", "\n", "\n\n", " ", "Wort", "Ä", "😀", "`", "~", "|", "\\", "1.", "http://a.example/b_c", "z. B. ", "Satz. "))
        .Select(parts => string.Concat(parts)).ToArbitrary();

    [Theory]
    [InlineData("**26 Staaten** [1]", "**26 Staaten** [1]")]
    [InlineData("Bürger*innen und Schüler*innen", @"Bürger\*innen und Schüler\*innen")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("[1](https://evil.example)", @"\[1\](https://evil.example)")]
    [InlineData("offen **nie zu", @"offen \*\*nie zu")]
    [InlineData("snake_case und _kursiv_", @"snake_case und \_kursiv\_")]
    [InlineData("- Punkt\n- Punkt", "- Punkt\n- Punkt")]
    [InlineData("# Kopf", @"\# Kopf")]
    public void Text_is_shown_as_it_stands(string text, string markdown) => Assert.Equal(markdown, AnswerMarkdown.Render(text));

    [Property(MaxTest = 500)]
    public Property What_is_rendered_early_is_the_beginning_of_what_is_rendered_at_the_end() => Prop.ForAll(Nasty, text =>
    {
        var whole = AnswerMarkdown.Render(text);
        for (var i = 0; i <= text.Length; i++)
        {
            var part = text[..i];
            Assert.StartsWith(AnswerMarkdown.Render(part[..AnswerMarkdown.StableLength(part)]), whole, StringComparison.Ordinal);
        }
    });

    [Property(MaxTest = 500)]
    public Property Nothing_pings_links_or_opens_a_tag() => Prop.ForAll(Nasty, text =>
    {
        var markdown = AnswerMarkdown.Render(text);
        Assert.DoesNotContain('<', markdown);
        Assert.DoesNotMatch(Link(), markdown);
    });

    [Property(MaxTest = 300)]
    public Property Pieces_are_short_enough_and_together_the_whole() => Prop.ForAll(Nasty, ArbMap.Default.ArbFor<PositiveInt>(), (text, size) =>
    {
        var limit = 40 + (size.Get % 100);
        var pieces = MessageSplitter.Split(text, limit, piece => AnswerMarkdown.Render(piece).Length);
        Assert.All(pieces, piece => Assert.InRange(AnswerMarkdown.Render(piece).Length, 0, limit));
        Assert.Equal(Bare(text), Bare(string.Concat(pieces)));
        Assert.All(pieces, piece => Assert.False(piece.Length > 0 && char.IsLowSurrogate(piece[0])));
    });

    [Fact]
    public void A_text_is_split_behind_a_sentence_and_not_behind_an_abbreviation()
    {
        const string Text = "Das gilt für alle, z. B. für den Bund, seit dem 12. September. [1] Der zweite Satz ist nicht kürzer als der erste Satz.";

        Assert.Equal("Das gilt für alle, z. B. für den Bund, seit dem 12. September. [1]", MessageSplitter.Split(Text, 90, piece => piece.Length)[0]);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"(?<!\\)\]\(|(?<!\\)\]:")]
    private static partial Regex Link();
}
