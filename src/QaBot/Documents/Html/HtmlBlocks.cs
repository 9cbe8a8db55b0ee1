using System.Text;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>Writes an element's content as blocks, one paragraph, heading, item or row after the other.</summary>
internal sealed class HtmlBlocks(CanonicalText text, IElement body, CancellationToken cancellation)
{
    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "ul", "caption", "tr", "td", "th",
    };

    private readonly StringBuilder _inline = new();
    private readonly ListNumbers _lists = new();
    private BlockKind _kind = BlockKind.Paragraph;
    private string _mark = "";
    private int _heading = 1;

    /// <summary>Adds what <paramref name="root"/> holds.</summary>
    public void Add(IElement root)
    {
        Children(root);
        Flush();
    }

    private void Children(INode parent)
    {
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is IText data)
            {
                _inline.Append(data.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is IElement element && !Clutter.IsClutter(element))
            {
                Element(element);
            }
        }
    }

    private void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                _inline.Append('\n');
                break;
            case "sup" when element.QuerySelector("a[href^='#']") is not null:
                break;
            case "hr":
                Flush();
                break;
            case ['h', >= '1' and <= '6'] heading when !RelatedLinks.IsHeading(element, body):
                Whole(element, BlockKind.Heading, _heading = heading[1] - '0');
                break;
            case ['h', >= '1' and <= '6']:
            case "ul" or "ol" or "div" or "section" when RelatedLinks.IsList(element):
                Flush();
                break;
            case "summary":
                Whole(element, BlockKind.Heading, Math.Min(6, _heading + 1));
                break;
            case "pre":
                Flush();
                text.Add(BlockKind.Verbatim, element.TextContent);
                break;
            case "table":
                Flush();
                Table(element);
                break;
            case "dl":
                Flush();
                Definitions(element);
                break;
            case "ul" or "ol":
                Flush();
                _lists.Enter(element);
                Children(element);
                Flush();
                _lists.Leave();
                break;
            case "li":
                Item(element);
                break;
            case var name when BlockTags.Contains(name):
                Flush();
                Children(element);
                Flush();
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Whole(IElement element, BlockKind kind, int level)
    {
        Flush();
        text.Add(kind, InlineText.Of(element), level);
    }

    private void Item(IElement item)
    {
        Flush();
        (_kind, _mark) = (BlockKind.ListItem, _lists.Mark(item));
        Children(item);
        Flush();
        (_kind, _mark) = (BlockKind.Paragraph, "");
    }

    private void Table(IElement table)
    {
        if (HtmlTable.IsLayout(table))
        {
            Children(table);
            Flush();
            return;
        }

        HtmlTable.Add(text, table);
    }

    private void Definitions(IElement list)
    {
        var terms = "";
        foreach (var part in list.QuerySelectorAll("dt, dd").Where(part => !Clutter.IsClutter(part)))
        {
            var content = CanonicalText.Normalize(InlineText.Of(part));
            if (part.LocalName == "dt")
            {
                terms = terms.Length > 0 ? $"{terms}, {content}" : content;
            }
            else if (terms.EndsWith('?') || content.Length > 200 || part.QuerySelector("p, ul, ol, table") is not null)
            {
                text.Add(BlockKind.Heading, terms, Math.Min(6, _heading + 1));
                Children(part);
                Flush();
                terms = "";
            }
            else
            {
                text.AddRow(BlockKind.TableRow, [terms, content]);
                terms = "";
            }
        }
    }

    private void Flush()
    {
        if (_inline.Length == 0)
        {
            return;
        }

        var content = _inline.ToString();
        _inline.Clear();
        foreach (var piece in LineBreaks.Pieces(content))
        {
            if (CanonicalText.Normalize(piece).Length == 0)
            {
                continue;
            }

            text.Add(_kind, piece, _kind == BlockKind.ListItem ? Math.Max(1, _lists.Depth) : _lists.Depth, mark: _mark);
            (_kind, _mark) = (BlockKind.Paragraph, "");
        }
    }
}
