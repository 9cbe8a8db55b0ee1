using System.Text;
using QaBot.Citations;
using QaBot.Documents.Markdown;
using QaBot.Documents.PlainText;
using QaBot.Passages;

namespace QaBot.Tests.Citations;

/// <summary>Which sentence of its paragraph a citation says it is; none where lawyers might count otherwise.</summary>
public sealed class SentencePlaceTests
{
    private const string Contract = """
        # Mietvertrag

        ## § 5 Kündigung

        (1) Die Kündigung ist schriftlich zu erklären. Sie muss bis zum 3. Werktag eines Monats zugehen.

        (2) Der Vermieter kann nach Abs. 1 Satz 1 kündigen. Ein wichtiger Grund liegt insbesondere vor, wenn der Mieter
        1. mit der Miete in Verzug ist, z. B. zwei Monate,
        2. die Wohnung verkommen lässt oder
        3. sie Dritten für mehr als 5.000 Euro überlässt.

        Die Frist beträgt in diesen Fällen 14 Tage. Sie beginnt am 1. Januar.

        (3) Weitere Ansprüche bleiben unberührt.

        ## § 6 Tiere

        Kleintiere sind erlaubt. Für Hunde ist eine Erlaubnis nötig.

        ## § 7 Zutritt

        Der Vermieter darf die Wohnung betreten, um
        a) Schäden zu beheben,
        b) Zähler abzulesen.

        ## § 8 Unklares

        (1) Der Beirat entscheidet nach Absatz 2. Instanzen gibt es keine. Er gibt Gründe an.

        (2) Zuständig ist die Verw. Gemeinschaft. Sie tagt öffentlich.

        (3) Die Pflichten sind:
        1. Der Mieter zahlt.
        2. Der Mieter putzt.

        Der Vermieter heizt.

        (4) Er haftet (Ausnahmen gelten nicht. Das ist strittig). Er zahlt.

        (5) Bestandteil ist Anlage B. Der Plan liegt bei. Er gilt.

        (6) Erlaubt sind: a) Radio, b) Klavier. Er muss leise sein.
        """;

    private const string Statute = """
        Satzung des Vereins

        § 3 Mitglieder
        (1) Mitglied wird, wer es beantragt. Der Vorstand entscheidet.
        (2) Er kann ablehnen. Er muss nichts begründen.

        § 4 Beitrag

        Der Beitrag beträgt 12 Euro. Er ist im Januar fällig.
        """;

    [Theory]
    [InlineData("Die Kündigung ist schriftlich zu erklären.", "§ 5 Abs. 1 Satz 1")]
    [InlineData("Sie muss bis zum 3. Werktag eines Monats zugehen.", "§ 5 Abs. 1 Satz 2")]
    [InlineData("Ein wichtiger Grund liegt insbesondere vor, wenn der Mieter", "§ 5 Abs. 2 Satz 2")]
    [InlineData("mit der Miete in Verzug ist, z. B. zwei Monate,", "§ 5 Abs. 2 Satz 2 Nr. 1")]
    [InlineData("sie Dritten für mehr als 5.000 Euro überlässt.", "§ 5 Abs. 2 Satz 2 Nr. 3")]
    [InlineData("Die Frist beträgt in diesen Fällen 14 Tage.", "§ 5 Abs. 2 Satz 3")]
    [InlineData("Die Frist beträgt in diesen Fällen 14 Tage. Sie beginnt am 1. Januar.", "§ 5 Abs. 2 Satz 3–4")]
    [InlineData("sie Dritten für mehr als 5.000 Euro überlässt.\n\nDie Frist beträgt in diesen Fällen 14 Tage.", "§ 5 Abs. 2 Satz 2–3")]
    [InlineData("Weitere Ansprüche bleiben unberührt.", "§ 5 Abs. 3")]
    [InlineData("Für Hunde ist eine Erlaubnis nötig.", "§ 6 Satz 2")]
    [InlineData("Kleintiere sind erlaubt. Für Hunde ist eine Erlaubnis nötig.", "§ 6")]
    public void A_sentence_is_counted_within_its_paragraph(string quote, string locator) => Assert.Equal(locator, Cited(new MarkdownReader(new()), Contract, quote));

    [Theory]
    [InlineData("Zähler abzulesen.", "§ 7")]
    [InlineData("Er gibt Gründe an.", "§ 8 Abs. 1")]
    [InlineData("Sie tagt öffentlich.", "§ 8 Abs. 2")]
    [InlineData("Der Vermieter heizt.", "§ 8 Abs. 3")]
    [InlineData("Er zahlt.", "§ 8 Abs. 4")]
    [InlineData("Er gilt.", "§ 8 Abs. 5")]
    [InlineData("Er muss leise sein.", "§ 8 Abs. 6")]
    public void Where_counting_is_in_doubt_no_sentence_is_named(string quote, string locator) => Assert.Equal(locator, Cited(new MarkdownReader(new()), Contract, quote));

    [Theory]
    [InlineData("Er muss nichts begründen.", "§ 3 Abs. 2 Satz 2")]
    [InlineData("Er ist im Januar fällig.", "§ 4 Satz 2")]
    public void Plain_text_is_counted_where_its_lines_tell_paragraphs_apart(string quote, string locator) => Assert.Equal(locator, Cited(new PlainTextReader(new()), Statute, quote));

    private static string? Cited(IDocumentReader reader, string text, string quote)
    {
        var document = Assert.IsType<ReadDocument>(reader.Read("datei", Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken)).Document;
        var start = document.Text.IndexOf(quote, StringComparison.Ordinal);
        var passage = PassageSplitter.Split(document).Single(p => p.Span.Start <= start && start < p.Span.End);
        return CitationResolver.Complete(new(1, "", document.Path, passage.Lines, new(start, start + quote.Length), quote) { Locator = passage.Locator }, document)!.Locator;
    }
}
