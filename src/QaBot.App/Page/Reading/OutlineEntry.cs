using QaBot.App.Rendering;
using QaBot.Passages;

namespace QaBot.App.Page.Reading;

/// <summary>A heading or question of a document, to jump to.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">Its depth, from 1.</param>
/// <param name="Block">The number of its block.</param>
internal sealed record OutlineEntry(string Text, int Level, int Block)
{
    private const int Most = 400;
    private const int Longest = 160;

    /// <summary>The headings and questions of a document in order.</summary>
    public static IReadOnlyList<OutlineEntry> Of(SourceDocument document, IReadOnlyList<ShapedBlock> blocks)
    {
        var entries = new List<OutlineEntry>();
        var level = 1;
        for (var i = 0; i < blocks.Count && entries.Count < Most; i++)
        {
            var block = blocks[i].Block;
            var isHeading = block.Kind == BlockKind.Heading;
            var span = isHeading || block.Kind == BlockKind.Question ? block.Span : blocks[i].Question;
            if (block.IsBoilerplate || span is not { } words)
            {
                continue;
            }

            level = isHeading ? Math.Clamp(block.Level, 1, 4) : level;
            entries.Add(new(SafeText.Shortened(words.In(document.Text), Longest), isHeading ? level : Math.Min(level + 1, 4), i));
        }

        return entries;
    }
}
