using QaBot.Language;

namespace QaBot.Passages;

/// <summary>Tells how deep in lists a block stands.</summary>
internal static class ListDepth
{
    /// <summary>How far off the items are that a paragraph may stand between, in blocks.</summary>
    private const int Near = 3;

    /// <summary>How much of a block tells its mark, in characters: "12. " and a word that may be a month.</summary>
    private const int Head = 24;

    /// <summary>
    /// What the format says; a paragraph that begins with a number of its own ("1. …") is an item all the same, and one between two
    /// items of which the second counts on from the first ("1.", text, "2.") stands in the first.
    /// </summary>
    public static int At(SourceDocument document, int i)
    {
        if (document.Blocks[i] is not { Kind: BlockKind.Paragraph, Level: 0 } block)
        {
            return document.Blocks[i].Level;
        }

        return Mark(document, block) is not null ? 1
            : Item(document, i, -1) is { } before && Item(document, i, 1) is { } after && CountsOn(Mark(document, before), Mark(document, after)) ? Math.Max(1, before.Level)
            : 0;
    }

    /// <summary>The nearest item before or behind paragraphs.</summary>
    private static Block? Item(SourceDocument document, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < document.Blocks.Count && Math.Abs(i - from) <= Near; i += step)
        {
            var block = document.Blocks[i];
            if (block.Kind is BlockKind.ListItem || Mark(document, block) is not null)
            {
                return block;
            }

            if (block.Kind is not BlockKind.Paragraph)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The number or letter before an item; "(2)" before a paragraph of a law is none.</summary>
    private static LocatorPart? Mark(SourceDocument document, Block block)
    {
        var (start, end) = block.Span;
        return LocatorTracker.ItemOf(document.Text[start..Math.Min(end, start + Head)]) is { Unit: not LocatorUnit.Paragraph } mark ? mark : null;
    }

    private static bool CountsOn(LocatorPart? before, LocatorPart? after) => before is not null && before.Unit == after?.Unit
        && (int.TryParse(before.Number, out var first) && int.TryParse(after.Number, out var second) ? second == first + 1
            : before.Number is [var letter] && after.Number is [var next] && next == letter + 1);
}
