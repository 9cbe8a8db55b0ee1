using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace QaBot.Documents.Markdown;

/// <summary>Turns Markdig's tree into blocks whose spans leave out the marks.</summary>
internal sealed class MarkdownBlocks(string text)
{
    private readonly List<Block> _blocks = [];

    /// <summary>The blocks in the order of the tree.</summary>
    public List<Block> Find(MarkdownDocument document)
    {
        Walk(document, listDepth: 0);
        return _blocks;
    }

    // Markdig limits how deep blocks may be nested, so that this recursion is bounded too.
    private void Walk(ContainerBlock container, int listDepth)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock heading:
                    Add(BlockKind.Heading, InlineSpan(heading), heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    Add(BlockKind.Paragraph, paragraph.Span, listDepth, IsPictureOnly(paragraph));
                    break;
                case Table table:
                    Rows(table);
                    break;
                case ListBlock list:
                    Items(list, listDepth + 1);
                    break;
                case ContainerBlock inner:
                    Walk(inner, listDepth);
                    break;
                case CodeBlock code:
                    Add(BlockKind.Verbatim, CodeSpan(code), 0);
                    break;
                case HtmlBlock { Type: not (HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle) } html:
                    Add(BlockKind.Paragraph, html.Span, 0, !HasWordsOutsideTags(html.Span));
                    break;
            }
        }
    }

    private void Items(ListBlock list, int depth)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.FirstOrDefault() is ParagraphBlock first)
            {
                // A number tells one item from another and stays; a bullet does not.
                var span = list.IsOrdered ? new SourceSpan(item.Span.Start, first.Span.End) : first.Span;
                Add(BlockKind.ListItem, span, depth);
                item.RemoveAt(0);
            }

            Walk(item, depth);
        }
    }

    private void Rows(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var start = Math.Clamp(row.Span.Start, 0, text.Length);
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;
            var line = new PlainText.TextLine(start, end, 0);
            if (line.IsBlank)
            {
                continue;
            }

            var cells = PipeRow.Cells(text, line);
            if (cells.Count > 0)
            {
                _blocks.Add(new(row.IsHeader ? BlockKind.TableHeader : BlockKind.TableRow, new(cells[0].Start, cells[^1].End), default) { Cells = cells });
            }
        }
    }

    private void Add(BlockKind kind, SourceSpan span, int level, bool boilerplate = false)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End + 1, start, text.Length);
        _blocks.Add(new(kind, new(start, end), default) { Level = level, IsBoilerplate = boilerplate });
    }

    private static SourceSpan InlineSpan(HeadingBlock heading) =>
        heading.Inline is { FirstChild: { } first, LastChild: { } last } && last.Span.End >= first.Span.Start && !first.Span.IsEmpty
            ? new(first.Span.Start, last.Span.End)
            : heading.Span;

    // The lines between the fences, or all of them where indentation alone marks code.
    private static SourceSpan CodeSpan(CodeBlock code) => code.Lines.Count == 0
        ? SourceSpan.Empty
        : new(code.Lines.Lines[0].Position, code.Lines.Lines[code.Lines.Count - 1].Position + code.Lines.Lines[code.Lines.Count - 1].Slice.Length - 1);

    private static bool IsPictureOnly(ParagraphBlock paragraph) => paragraph.Inline is { } inline
        && inline.Descendants<LinkInline>().Any(link => link.IsImage)
        && inline.Descendants<LiteralInline>().All(literal => literal.Content.IsEmptyOrWhitespace() || Ancestors(literal).OfType<LinkInline>().Any(link => link.IsImage));

    private static IEnumerable<ContainerInline> Ancestors(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private bool HasWordsOutsideTags(SourceSpan span)
    {
        var inTag = false;
        for (var i = Math.Max(0, span.Start); i <= span.End && i < text.Length; i++)
        {
            inTag = text[i] == '<' || (inTag && text[i] != '>');
            if (!inTag && char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
