using QaBot.Passages;

namespace QaBot.App.Page.Reading;

/// <summary>Blocks of a document that are shown as one thing: a paragraph, a list, a table.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Blocks">The blocks in order; one, except in lists and tables.</param>
/// <param name="Level">The level of a heading on the page; 0 elsewhere.</param>
internal sealed record ReadingItem(BlockKind Kind, IReadOnlyList<ShapedBlock> Blocks, int Level)
{
    private const int DeepestLevel = 6;

    /// <summary>The blocks as they are shown, headings not deeper by more than one than the one before.</summary>
    /// <param name="blocks">The blocks in order.</param>
    /// <param name="level">The level of the heading above them.</param>
    public static IEnumerable<ReadingItem> Of(IEnumerable<ShapedBlock> blocks, int level)
    {
        var (top, above) = (level, level);
        var gathered = new List<ShapedBlock>();
        foreach (var shaped in blocks)
        {
            var block = shaped.Block;
            if (gathered.Count > 0 && Group(gathered[0].Block.Kind) != Group(block.Kind))
            {
                yield return new(gathered[0].Block.Kind, gathered, 0);
                gathered = [];
            }

            if (Group(block.Kind) != BlockKind.Paragraph)
            {
                gathered.Add(shaped);
            }
            else if (block.Kind is BlockKind.Heading or BlockKind.Question)
            {
                var wanted = block.Kind == BlockKind.Heading ? top + Math.Max(1, block.Level) : above + 1;
                var shown = Math.Clamp(wanted, top + 1, Math.Min(above + 1, DeepestLevel));
                above = block.Kind == BlockKind.Heading ? shown : above;
                yield return new(block.Kind, [shaped], shown);
            }
            else
            {
                yield return new(block.Kind, [shaped], 0);
            }
        }

        if (gathered.Count > 0)
        {
            yield return new(gathered[0].Block.Kind, gathered, 0);
        }
    }

    private static BlockKind Group(BlockKind kind) => kind switch
    {
        BlockKind.TableHeader or BlockKind.TableRow => BlockKind.TableRow,
        BlockKind.ListItem => BlockKind.ListItem,
        _ => BlockKind.Paragraph,
    };
}
