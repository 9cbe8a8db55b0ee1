using QaBot.Language;

namespace QaBot.Passages;

/// <summary>Tells how deep in lists a block stands.</summary>
internal static class ListDepth
{
    /// <summary>How far off the items are that a paragraph may stand between, in blocks.</summary>
    private const int Near = 3;

    /// <summary>
    /// What the format says; a paragraph between two items of which the second counts on from the first ("1.", text, "2.") stands
    /// in the first, though nothing but the numbers says so.
    /// </summary>
    public static int At(SourceDocument document, int i)
    {
        var blocks = document.Blocks;
        return blocks[i] is { Kind: BlockKind.Paragraph, Level: 0 } && Item(document, i, -1) is { } before && Item(document, i, 1) is { } after
            && CountsOn(Mark(document, before), Mark(document, after)) ? before.Level : blocks[i].Level;
    }

    /// <summary>The nearest item before or behind paragraphs.</summary>
    private static Block? Item(SourceDocument document, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < document.Blocks.Count && Math.Abs(i - from) <= Near; i += step)
        {
            var block = document.Blocks[i];
            if (block.Kind is not BlockKind.Paragraph)
            {
                return block.Kind is BlockKind.ListItem ? block : null;
            }
        }

        return null;
    }

    private static LocatorPart? Mark(SourceDocument document, Block block) => LocatorTracker.ItemOf(block.Span.In(document.Text));

    private static bool CountsOn(LocatorPart? before, LocatorPart? after) => before is not null && before.Unit == after?.Unit
        && (int.TryParse(before.Number, out var first) && int.TryParse(after.Number, out var second) ? second == first + 1
            : before.Number is [var letter] && after.Number is [var next] && next == letter + 1);
}
