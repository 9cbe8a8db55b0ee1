using QaBot.App.Rendering;

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
    public static IReadOnlyList<OutlineEntry> Of(SourceDocument document)
    {
        var entries = new List<OutlineEntry>();
        var level = 1;
        for (var i = 0; i < document.Blocks.Count && entries.Count < Most; i++)
        {
            var block = document.Blocks[i];
            if (block.IsBoilerplate || block.Kind is not (BlockKind.Heading or BlockKind.Question))
            {
                continue;
            }

            level = block.Kind == BlockKind.Heading ? Math.Clamp(block.Level, 1, 4) : level;
            entries.Add(new(SafeText.Shortened(block.Span.In(document.Text), Longest), block.Kind == BlockKind.Heading ? level : Math.Min(level + 1, 4), i));
        }

        return entries;
    }
}
