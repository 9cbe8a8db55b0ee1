using System.Text.Json;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class QuotationCheckTests
{
    private static readonly MemoryLibrary Library = MemoryLibrary.Of(
        Sample.Article,
        Sample.Document("Der Minister sagte: „Wir werden die starke europäische Verteidigung gemeinsam aufbauen.“ Danach ging er.\nNiemand widersprach ihm.", "rede.txt"),
        Sample.Document("Ganz Geheimes steht nur hier und nirgends sonst.", "geheim/akte.txt"));

    private static readonly QuotationCheck Checker = new(Library.Candidates, Library);

    [Theory]
    [InlineData("Ein Anspruch eines angegriffenen NATO-Partners auf Feststellung des Bündnisfalles besteht nicht.")]
    [InlineData("„Ein Anspruch eines angegriffenen NATO-Partners auf Feststellung des Bündnisfalles besteht nicht.“")]
    [InlineData("\"Anspruch eines angegriffenen NATO-Partners\"")]
    [InlineData("Macron auf eine starke, von den USA emanzipierte europäische Verteidigung drängt,")]
    [InlineData("In einem als \"hitzig\" beschriebenen Telefonat warf US-Präsident Trump den Europäern vor")]
    [InlineData("Der Plan sieht vor, keine Kampftruppen an die Front zu schicken […], um die Souveränität der Ukraine abzusichern")]
    [InlineData("Der Plan sieht vor, keine Kampftruppen an die Front zu schicken ... um die Souveränität der Ukraine abzusichern")]
    [InlineData("… keine Kampftruppen an die Front zu schicken …")]
    [InlineData("[Z]uerst müsse die Finanzierung und Bewaffnung der ukrainischen Armee weiter ausgebaut werden")]
    [InlineData("Zuerst müsse [sic] die Finanzierung und Bewaffnung der ukrainischen Armee [weiter] ausgebaut werden")]
    [InlineData("Ein **Anspruch** eines angegriffenen _NATO-Partners_")]
    [InlineData("[Er] auf eine starke, von den USA emanzipierte europäische Verteidigung drängt")]
    public void A_true_quotation_is_verbatim(string quotation)
    {
        var verdict = Checker.Check(quotation, Access.All);

        Assert.Equal(QuotationStatus.Verbatim, verdict.Status);
        var place = verdict.Matches[0];
        Assert.Equal(Sample.Path, place.Document);
        Assert.Equal(place.Text, place.Span.In(Sample.Text));
        Assert.Equal(Sample.Article.LinesOf(place.Span), place.Lines);
        Assert.Empty(place.Differences);
    }

    [Fact]
    public void A_small_first_letter_is_verbatim_and_named()
    {
        var verdict = Checker.Check("zuerst müsse die Finanzierung und Bewaffnung der ukrainischen Armee", Access.All);

        Assert.Equal(QuotationStatus.Verbatim, verdict.Status);
        Assert.Equal(new WordDifference(DifferenceKind.Case, "zuerst", "Zuerst"), Assert.Single(verdict.Matches[0].Differences));
    }

    [Theory]
    [InlineData("Wir werden die schwache europäische Verteidigung gemeinsam aufbauen", DifferenceKind.Changed, "schwache", "starke")]
    [InlineData("starken europäische Verteidigung gemeinsam aufbauen", DifferenceKind.Changed, "starken", "starke")]
    [InlineData("Wir werden die starke europäische Verteidigung nicht gemeinsam aufbauen", DifferenceKind.Added, "nicht", "")]
    [InlineData("Wir werden die europäische Verteidigung gemeinsam aufbauen", DifferenceKind.Omitted, "", "starke")]
    [InlineData("Wir werden die Starke europäische Verteidigung gemeinsam aufbauen", DifferenceKind.Case, "Starke", "starke")]
    [InlineData("Wir werden die starke, europäische Verteidigung gemeinsam aufbauen", DifferenceKind.Punctuation, ",", "")]
    public void An_altered_quotation_is_found_with_its_difference(string quotation, DifferenceKind kind, string quoted, string source)
    {
        var verdict = Checker.Check(quotation, Access.All);

        Assert.Equal(QuotationStatus.Altered, verdict.Status);
        var place = Assert.Single(verdict.Matches);
        Assert.Equal("rede.txt", place.Document);
        Assert.Equal(new WordDifference(kind, quoted, source), Assert.Single(place.Differences));
    }

    [Fact]
    public void Words_left_out_here_and_there_are_one_place_and_named()
    {
        var place = Assert.Single(Checker.Check("Der Minister sagte: Wir werden die Verteidigung aufbauen. Danach ging er.", Access.All).Matches);

        Assert.Equal(["starke europäische", "gemeinsam"], place.Differences.Select(difference => difference.Source));
    }

    [Theory]
    [InlineData("Wir werden die starke europäische Verteidigung keine Kampftruppen an die Front zu schicken")]
    [InlineData("keine Kampftruppen an die Front zu schicken […] Niemand widersprach ihm")]
    [InlineData("Ob diese Strategie erfolgreich sein wird, hat nach einem Gipfeltreffen am 4. September 2025 die Bildung einer")]
    public void A_quotation_put_together_from_two_places_is_stitched(string quotation)
    {
        var verdict = Checker.Check(quotation, Access.All);

        Assert.Equal(QuotationStatus.Stitched, verdict.Status);
        Assert.Equal(2, verdict.Matches.Count);
        Assert.All(verdict.Matches, place => Assert.Equal(place.Text, place.Span.In(Library.Find(place.Document)!.Text)));
    }

    [Theory]
    [InlineData("Die Erde ist eine Scheibe und wird von vier Elefanten getragen")]
    [InlineData("der und die oder das")]
    [InlineData("")]
    [InlineData("„“")]
    [InlineData("[…]")]
    [InlineData("[[[[]]]] ((( … … …")]
    public void What_stands_nowhere_is_not_found(string quotation)
    {
        var verdict = Checker.Check(quotation, Access.All);

        Assert.Equal(QuotationStatus.NotFound, verdict.Status);
        Assert.Empty(verdict.Matches);
    }

    [Fact]
    public void A_quotation_over_two_paragraphs_is_verbatim() =>
        Assert.Equal(new LineRange(1, 2), Assert.Single(Checker.Check("Danach ging er. Niemand widersprach ihm.", Access.All).Matches).Lines);

    [Fact]
    public void What_one_may_not_read_is_not_found()
    {
        Assert.Equal(QuotationStatus.Verbatim, Checker.Check("Ganz Geheimes steht nur hier", Access.All).Status);
        Assert.Equal(QuotationStatus.NotFound, Checker.Check("Ganz Geheimes steht nur hier", new Access(new HashSet<string> { "" })).Status);
    }

    [Fact]
    public void A_hostile_quotation_is_answered()
    {
        Assert.NotNull(Checker.Check(string.Concat(Enumerable.Repeat("die [x] ", 50_000)), Access.All));
        Assert.NotNull(Checker.Check(string.Concat(Enumerable.Repeat("… ", 50_000)) + "die", Access.All));
        Assert.NotNull(Checker.Check(new string('[', 100_000), Access.All));
        Assert.NotNull(Checker.Check(string.Concat(Enumerable.Repeat("der Ukraine ", 5_000)), Access.All));
    }

    [Fact]
    public void The_json_has_the_members_that_programs_rely_on()
    {
        var json = JsonDocument.Parse(CitationJson.Write(Checker.Check("die schwache europäische Verteidigung gemeinsam aufbauen", Access.All))).RootElement;

        Assert.Equal("altered", json.GetProperty("verdict").GetString());
        var match = json.GetProperty("matches")[0];
        Assert.Equal("rede.txt", match.GetProperty("document").GetString());
        Assert.Equal(1, match.GetProperty("lines")[0].GetInt32());
        Assert.Equal(match.GetProperty("text").GetString(), Library.Find("rede.txt")!.Text[match.GetProperty("start").GetInt32()..match.GetProperty("end").GetInt32()]);
        Assert.Equal(("changed", "schwache", "starke"), (
            match.GetProperty("differences")[0].GetProperty("kind").GetString(),
            match.GetProperty("differences")[0].GetProperty("quoted").GetString(),
            match.GetProperty("differences")[0].GetProperty("source").GetString()));
        Assert.Equal("notFound", JsonDocument.Parse(CitationJson.Write(Checker.Check("Nichts dergleichen gesagt", Access.All))).RootElement.GetProperty("verdict").GetString());
    }
}
