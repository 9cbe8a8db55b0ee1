using QaBot.Language;

namespace QaBot.Passages;

/// <summary>
/// Refines the blocks of a document by their shape and their neighbours, as a reader does with a page saved as text:
/// short lines before running text are headings, lines after a colon are items, repeated and contact lines are boilerplate.
/// </summary>
internal static class BlockClassifier
{
    /// <summary>The blocks with their kinds refined; spans and order stay.</summary>
    public static IReadOnlyList<Block> Classify(SourceDocument document)
    {
        var texts = document.Blocks.Select(b => b.Span.In(document.Text)).ToList();
        var repeated = texts.Where(t => t.Length > 0).GroupBy(t => t).Where(g => g.Count() > 1 && g.Key.Length > 12).Select(g => g.Key).ToHashSet();
        var promotion = PromotionThreshold(texts);
        var shapedByFormat = document.Blocks.Any(b => b.Kind is BlockKind.Heading && b.Level > 1);
        var result = new List<Block>(document.Blocks.Count);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            result.Add(block.Kind is BlockKind.Paragraph
                ? block with
                {
                    Kind = KindOf(document, texts, result, i, shapedByFormat),
                    IsBoilerplate = block.IsBoilerplate || BlockShape.IsAroundArticle(texts[i]) || repeated.Contains(texts[i]) || BlockShape.PromotionWords(texts[i]) >= promotion
                        || (i > 0 && result[i - 1].IsBoilerplate && BlockShape.IsLead(texts[i - 1]) && BlockShape.IsShortLine(texts[i])),
                    Level = block.Level,
                }
                : block);
            if (result[i].Kind is BlockKind.Heading && block.Kind is BlockKind.Paragraph)
            {
                result[i] = result[i] with { Level = i == 0 ? 1 : 2 };
            }
        }

        return result;
    }

    private static BlockKind KindOf(SourceDocument document, List<string> texts, List<Block> before, int i, bool shapedByFormat)
    {
        var text = texts[i];
        if (BlockShape.IsQuestion(text) && i + 1 < texts.Count && !BlockShape.IsQuestion(texts[i + 1]))
        {
            return BlockKind.Question;
        }

        if (!BlockShape.IsShortLine(text) || text[^1] == '?')
        {
            return BlockKind.Paragraph;
        }

        if (i == 0)
        {
            return texts.Count > 1 ? BlockKind.Heading : BlockKind.Paragraph;
        }

        if (!shapedByFormat && i + 1 < texts.Count && HeadsSection(text, texts[i + 1], document.Blocks[i + 1].Kind))
        {
            return BlockKind.Heading;
        }

        var afterLead = i > 0 && (BlockShape.IsLead(texts[i - 1]) || before[i - 1].Kind is BlockKind.ListItem);
        var beforeText = i + 1 < texts.Count && document.Blocks[i + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableHeader or BlockKind.TableRow
            && (!BlockShape.IsShortLine(texts[i + 1]) || BlockShape.IsQuestion(texts[i + 1]));
        if (beforeText && !shapedByFormat && !BlockShape.IsFragment(text) && !BlockShape.IsAroundArticle(text) && !AboutDocument.IsByline(text))
        {
            return BlockKind.Heading;
        }

        return afterLead ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    /// <summary>"§ 9 Vorstand" that is not one of many in a table of contents, or "2. Aufgaben" above a list of its own.</summary>
    private static bool HeadsSection(string text, string next, BlockKind kindOfNext) => BlockShape.IsSection(text)
        ? !BlockShape.IsSection(next)
        : kindOfNext is BlockKind.ListItem && LocatorTracker.ItemOf(text) is { Unit: LocatorUnit.Number };

    /// <summary>How many words of advertising make a paragraph an advertisement here: many where the document speaks so throughout.</summary>
    private static int PromotionThreshold(List<string> texts)
    {
        var counts = texts.Where(t => t.Length > 200).Select(BlockShape.PromotionWords).Order().ToList();
        return counts.Count < 5 ? int.MaxValue : Math.Max(6, (2 * counts[counts.Count / 2]) + 6);
    }
}
