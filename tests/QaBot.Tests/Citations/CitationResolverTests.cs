using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class CitationResolverTests
{
    private static readonly DocumentMetadata Published = new() { Title = "Lage & Aussicht", Address = "https://beispiel.example/artikel" };

    [Fact]
    public void A_draft_is_completed_from_its_place()
    {
        var source = Sample.Document("Überschrift\n\nDie Lage ist ernst. Sie wird besser.\n", "lage.txt", Published);

        var citation = CitationResolver.Complete(Draft("Sie wird besser.") with { Heading = "Überschrift", Locator = "§ 1" }, source);

        Assert.NotNull(citation);
        Assert.Equal("Sie wird besser.", citation.Quote);
        Assert.Equal(new LineRange(3, 3), citation.Lines);
        Assert.Equal("Lage & Aussicht", citation.Title);
        Assert.Equal("Überschrift", citation.Heading);
        Assert.Equal("§ 1", citation.Locator);
        Assert.Equal(source.ContentHash, citation.ContentHash);
        Assert.Equal(CitationId.Of("Sie wird besser."), citation.Id);
        Assert.Equal("https://beispiel.example/artikel#:~:text=Sie%20wird%20besser.", citation.Url);
    }

    [Fact]
    public void A_span_that_is_wrong_or_out_of_range_does_not_matter_if_the_words_stand_elsewhere()
    {
        var source = Sample.Document("Eins. Zwei. Drei.");

        Assert.Equal(new TextSpan(6, 11), CitationResolver.Complete(Draft("Zwei.") with { Span = new(0, 5) }, source)?.Span);
        Assert.Equal(new TextSpan(6, 11), CitationResolver.Complete(Draft("Zwei.") with { Span = new(-7, 900) }, source)?.Span);
    }

    [Fact]
    public void What_the_document_does_not_say_is_rejected() =>
        Assert.Null(CitationResolver.Complete(Draft("Frei erfunden."), Sample.Article));

    [Theory]
    [InlineData("A-B, C & D")]
    [InlineData("100 % sicher, ja-ja & #1")]
    public void Marks_with_a_meaning_in_a_text_fragment_are_escaped(string quote)
    {
        var url = CitationResolver.Complete(Draft(quote), Sample.Document($"Hier: {quote} steht es.", metadata: Published))!.Url!;
        var directive = url[(url.IndexOf(":~:text=", StringComparison.Ordinal) + 8)..];

        Assert.DoesNotContain(directive, c => c is '-' or ',' or '&' or '#' or ' ');
        Assert.Equal(quote, Uri.UnescapeDataString(directive));
    }

    [Fact]
    public void Words_that_stand_twice_are_told_apart_by_what_surrounds_them()
    {
        const string Text = "Frankreich sagt heute Ja zum Plan.\nDeutschland sagt heute Ja zur Frage.";
        var url = CitationResolver.Complete(Draft("sagt heute Ja") with { Span = new(47, 60) }, Sample.Document(Text, metadata: Published))!.Url;

        Assert.Equal("https://beispiel.example/artikel#:~:text=Deutschland-,sagt%20heute%20Ja,-zur%20Frage.", url);
    }

    [Fact]
    public void Paragraphs_that_stand_twice_are_told_apart_by_those_around_them()
    {
        const string Text = "Tarif Anna\nDer Preis steigt.\nTarif Bernd bleibt so\nTarif Bernd\nDer Preis steigt.\nEnde";
        var source = Sample.Document(Text, "preise.txt", new() { Address = "https://beispiel.example/artikel" });

        var url = CitationResolver.Complete(new(1, "", source.Path, default, new(60, 60), "Der Preis steigt."), source)!.Url;

        Assert.Equal("https://beispiel.example/artikel#:~:text=Tarif%20Bernd-,Der%20Preis%20steigt.,-Ende", url);
    }

    [Fact]
    public void A_long_quotation_is_given_by_its_two_ends()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"Wort{n}"));
        var url = CitationResolver.Complete(Draft(quote), Sample.Document(quote, metadata: Published))!.Url!;

        Assert.EndsWith("#:~:text=Wort1%20Wort2%20Wort3%20Wort4%20Wort5,Wort56%20Wort57%20Wort58%20Wort59%20Wort60", url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("kein Verweis")]
    [InlineData(null)]
    public void Only_a_web_address_becomes_a_link(string? address) =>
        Assert.Null(CitationResolver.Complete(Draft("Zwei."), Sample.Document("Eins. Zwei.", metadata: new() { Address = address }))!.Url);

    private static Citation Draft(string quote) => new(1, "", "", default, default, quote);
}
