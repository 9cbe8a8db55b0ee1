using QaBot.Language;

namespace QaBot.Passages;

/// <summary>
/// Splits a document into passages. A paragraph is one; short lines and items under one heading join into one; every table
/// row is one. Each knows the headings, the question or the leading line that governs it, and its sentences.
/// </summary>
internal static class PassageSplitter
{
    /// <summary>Blocks shorter than this join their neighbours, in characters.</summary>
    private const int ShortBlock = 250;

    /// <summary>How much short blocks join to at most, in characters.</summary>
    private const int JoinedLength = 900;

    /// <summary>The passages in the order of the text; none for a document without text.</summary>
    public static IReadOnlyList<Passage> Split(SourceDocument document)
    {
        var blocks = BlockClassifier.Classify(document);
        var governing = new Governing(document.Title);
        var draft = new PassageDraft(document);
        var places = new LocatorTracker();
        string? place = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind is BlockKind.Heading or BlockKind.Question)
            {
                draft.Close();
                place = block.Kind is BlockKind.Heading ? places.Heading(block.Span.In(document.Text), Math.Max(1, block.Level)) : place;
                governing.Enter(block, document.Text);
            }
            else if (block.Kind is BlockKind.TableHeader)
            {
                draft.Close();
                governing.EnterTable(block, document.Text);
                draft.Add(block, [block.Span], governing);
                draft.Close();
            }
            else
            {
                if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
                {
                    place = places.Paragraph(block.Span.In(document.Text), ListDepth.At(document, i));
                }

                draft.MoveTo(place);
                Add(draft, document, block, governing);
                governing.Pass(block, document.Text);
            }
        }

        draft.Close();
        if (draft.Passages.Count == 0)
        {
            // A document of headings alone (a poster, an address card) is still worth finding.
            foreach (var block in blocks)
            {
                draft.Add(block, [block.Span], governing);
            }

            draft.Close();
        }

        return draft.Passages;
    }

    private static void Add(PassageDraft draft, SourceDocument document, Block block, Governing governing)
    {
        if (block.Kind is BlockKind.TableRow or BlockKind.Verbatim)
        {
            draft.Close();
            draft.Add(block, [block.Span], governing);
            draft.Close();
            return;
        }

        var sentences = SentenceSplitter.Split(document.Text, block.Span);
        if (sentences.Count == 0)
        {
            return;
        }

        var isOpened = sentences.Count > 1 && block.Kind is BlockKind.Paragraph && BlockShape.IsQuestion(sentences[0].In(document.Text));
        if (isOpened)
        {
            draft.Close();
            governing.OpenWith(sentences[0].In(document.Text));
            sentences = [.. sentences.Skip(1)];
        }

        var isShort = block.Span.Length < ShortBlock && !isOpened;
        if (!isShort || !draft.Takes(block, JoinedLength))
        {
            // A leading line stays with the items that it leads, however long they are.
            if (!(draft.EndsWithLead && draft.Takes(block, 2 * JoinedLength)))
            {
                draft.Close();
            }
        }

        draft.Add(block, sentences, governing);
        if (!isShort && !draft.EndsWithLead)
        {
            draft.Close();
        }
    }
}
