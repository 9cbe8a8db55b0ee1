using System.Globalization;
using System.Text.RegularExpressions;
using QaBot.Language;

namespace QaBot.Citations;

/// <summary>
/// Adds to the place of a quotation which sentence of its paragraph it is: "§ 5 Abs. 2 Satz 1 Nr. 3". Documents do not number their
/// sentences, so they are counted; where counting leaves a doubt, no sentence is named.
/// </summary>
internal static partial class SentencePlace
{
    private const int MostBlocks = 60;

    /// <summary>The place with the sentence; as it was where there is none to name.</summary>
    /// <param name="locator">The place as the document numbers it, or <see langword="null"/>.</param>
    /// <param name="source">The document.</param>
    /// <param name="quote">Where the quotation stands.</param>
    public static string? Of(string? locator, SourceDocument source, TextSpan quote)
    {
        if (locator is null || Locator.ParseAll(locator) is not [var place] || !place.Parts.Any(IsProvision) || place.Parts.Any(static part => part.Last is not null))
        {
            return locator;
        }

        if (Count(place, source, quote) is not { } touched)
        {
            return locator;
        }

        // Text behind a list stands at the paragraph again.
        var outer = place.Parts.TakeWhile(static part => part.Unit is not (LocatorUnit.Number or LocatorUnit.Letter)).ToList();
        var inner = touched.IsInList ? place.Parts.Skip(outer.Count) : [];
        var isWhole = touched.First == 1 && touched.Last == touched.Known && !inner.Any();
        return isWhole ? (place with { Parts = outer }).Normalized : (place with { Parts = [.. outer, Sentence(touched), .. inner] }).Normalized;
    }

    private static LocatorPart Sentence(CountedSentences touched) =>
        new(LocatorUnit.Sentence, Written(touched.First), touched.Last > touched.First ? Written(touched.Last) : null);

    /// <summary>The sentences that the quotation touches; <see langword="null"/> where that is in doubt.</summary>
    private static CountedSentences? Count(Locator place, SourceDocument source, TextSpan quote)
    {
        var blocks = source.Blocks;
        var at = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => blocks[i].Span.Overlaps(quote), -1);
        var begin = at < 0 ? -1 : Beginning(place, source, at);
        if (begin < 0)
        {
            return null;
        }

        var count = new SentenceCount(source.Text);
        for (var i = begin; i < blocks.Count && i - begin < MostBlocks && blocks[i].Page == blocks[at].Page && (i == begin || !BeginsPlace(blocks[i], source.Text)); i++)
        {
            if (!count.Take(blocks[i]))
            {
                break;
            }
        }

        return count.Of(quote);
    }

    /// <summary>The block in which the place begins: that of "(2)", or the first below the heading "§ 5"; -1 if that is not plain.</summary>
    private static int Beginning(Locator place, SourceDocument source, int at)
    {
        var paragraph = place.Parts.FirstOrDefault(static part => part.Unit == LocatorUnit.Paragraph);
        for (var i = at; i >= 0 && at - i < MostBlocks && source.Blocks[i].Page == source.Blocks[at].Page; i--)
        {
            var text = source.Blocks[i].Span.In(source.Text);
            if (ParagraphSign().Match(text) is { Success: true } sign)
            {
                return sign.Groups[1].Value == paragraph?.Number ? i : -1;
            }

            if (BeginsPlace(source.Blocks[i], source.Text))
            {
                var isOwn = i < at && paragraph is null && Locator.ParseStart(text) is { Parts: [var part, ..] } && place.Parts.Contains(part) && IsProvision(part);
                return isOwn ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>A heading, in form or in all but form ("§ 5 Kündigung"), and the sign of a paragraph.</summary>
    private static bool BeginsPlace(Block block, string source)
    {
        var text = block.Span.In(source);
        return block.Kind is BlockKind.Heading or BlockKind.Question || ParagraphSign().IsMatch(text)
            || (Locator.ParseStart(text) is { Parts: [var part], Work: null } && IsProvision(part) && !text.Contains('\n', StringComparison.Ordinal) && !text.EndsWith('.'));
    }

    private static bool IsProvision(LocatorPart part) => part.Unit is LocatorUnit.Section or LocatorUnit.Article;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*\((\d{1,2}[a-z]?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphSign();
}
