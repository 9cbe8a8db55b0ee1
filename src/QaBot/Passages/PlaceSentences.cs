using System.Text.RegularExpressions;
using QaBot.Language;

namespace QaBot.Passages;

/// <summary>Counts the sentences of the provisions of a document, each from where it begins: from "(2)", or from below the heading "§ 5".</summary>
internal sealed partial class PlaceSentences(SourceDocument source)
{
    private const int MostBlocks = 60;

    private (string? Locator, int Block) _asked = (null, -1);
    private SentenceCount? _count;
    private int _begin = -1;

    /// <summary>The sentences of the place in which <paramref name="span"/> stands; <see langword="null"/> if it is no provision, or it is not plain where that begins.</summary>
    public SentenceCount? At(string? locator, TextSpan span)
    {
        // The many passages of a long block ask the same.
        var asked = (locator, BlockAt(span));
        if (asked != _asked)
        {
            _asked = asked;
            var begin = _asked.Block >= 0 && Provision(locator) is { } place ? Beginning(place, _asked.Block) : -1;
            if (begin != _begin)
            {
                (_begin, _count) = (begin, begin < 0 ? null : CountFrom(begin));
            }
        }

        return _count;
    }

    /// <summary>The one place that <paramref name="locator"/> names, if laws and contracts number so.</summary>
    public static Locator? Provision(string? locator) =>
        locator is not null && Locator.ParseAll(locator) is [var place] && place.Parts.Any(IsProvision) && place.Parts.All(static part => part.Last is null) ? place : null;

    private SentenceCount CountFrom(int begin)
    {
        var blocks = source.Blocks;
        var count = new SentenceCount(source.Text);
        for (var i = begin; i < blocks.Count && i - begin < MostBlocks && blocks[i].Page == blocks[begin].Page && (i == begin || !BeginsPlace(blocks[i])); i++)
        {
            if (!count.Take(blocks[i]))
            {
                break;
            }
        }

        return count;
    }

    /// <summary>The first block that the span touches; -1 if there is none.</summary>
    private int BlockAt(TextSpan span)
    {
        var first = OrderedSpans.FirstBehind(source.Blocks, static block => block.Span, span.Start);
        return first < source.Blocks.Count && source.Blocks[first].Span.Overlaps(span) ? first : -1;
    }

    /// <summary>The block in which the place begins: that of "(2)", or the first below the heading "§ 5"; -1 if that is not plain.</summary>
    private int Beginning(Locator place, int at)
    {
        var paragraph = place.Parts.FirstOrDefault(static part => part.Unit == LocatorUnit.Paragraph);
        for (var i = at; i >= 0 && at - i < MostBlocks && source.Blocks[i].Page == source.Blocks[at].Page; i--)
        {
            var text = source.Blocks[i].Span.In(source.Text);
            if (ParagraphSign().Match(text) is { Success: true } sign)
            {
                return sign.Groups[1].Value == paragraph?.Number ? i : -1;
            }

            if (BeginsPlace(source.Blocks[i]))
            {
                var isOwn = i < at && paragraph is null && Locator.ParseStart(text) is { Parts: [var part, ..] } && place.Parts.Contains(part) && IsProvision(part);
                return isOwn ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>A heading, in form or in all but form ("§ 5 Kündigung"), and the sign of a paragraph.</summary>
    private bool BeginsPlace(Block block)
    {
        var text = block.Span.In(source.Text);
        return block.Kind is BlockKind.Heading or BlockKind.Question || ParagraphSign().IsMatch(text)
            || (Locator.ParseStart(text) is { Parts: [var part], Work: null } && IsProvision(part) && !text.Contains('\n', StringComparison.Ordinal) && !text.EndsWith('.'));
    }

    private static bool IsProvision(LocatorPart part) => part.Unit is LocatorUnit.Section or LocatorUnit.Article;

    [GeneratedRegex(@"^\s*\((\d{1,2}[a-z]?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphSign();
}
