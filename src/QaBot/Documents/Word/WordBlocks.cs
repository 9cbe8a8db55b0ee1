using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QaBot.Documents.Word;

/// <summary>Writes the body of a Word document as blocks, with its text boxes in place and its notes behind the paragraphs that call them.</summary>
internal sealed class WordBlocks(CanonicalText text, MainDocumentPart main, CancellationToken cancellation)
{
    private readonly WordStyles _styles = new(main);
    private readonly WordNumbering _numbering = new(main);
    private readonly ILookup<long, OpenXmlElement> _footnotes = Notes(main.FootnotesPart?.Footnotes);
    private readonly ILookup<long, OpenXmlElement> _endnotes = Notes(main.EndnotesPart?.Endnotes);
    private int _listDepth;

    /// <summary>Adds everything that stands in <paramref name="parent"/>.</summary>
    public void Add(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case DeletedRun or MoveFromRun or SectionProperties:
                    break;
                default:
                    // Content controls, inserted blocks and custom XML wrap paragraphs.
                    Add(element);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var content = WordText.Of(paragraph);
        if (!string.IsNullOrWhiteSpace(content) && !IsContents(paragraph))
        {
            var heading = _styles.HeadingLevel(paragraph);
            var numbering = _styles.Numbering(paragraph);
            var mark = numbering is var (id, level) ? _numbering.Next(id, level) : null;
            var kind = heading > 0 ? BlockKind.Heading : mark is not null ? BlockKind.ListItem : BlockKind.Paragraph;
            _listDepth = mark is not null ? numbering!.Value.Level + 1 : heading == 0 && _styles.IsIndented(paragraph) ? _listDepth : 0;
            text.Add(kind, content, heading > 0 ? heading : _listDepth, mark: mark ?? "");
        }

        foreach (var box in WordText.Boxes(paragraph))
        {
            Add(box);
        }

        AddNotes(paragraph);
    }

    // A table of contents repeats the headings and would win every search for them.
    private static bool IsContents(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
        && (style.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Verzeichnis", StringComparison.OrdinalIgnoreCase))
        && paragraph.Descendants<Hyperlink>().Any(link => link.Anchor?.Value is not null);

    private void AddNotes(OpenXmlElement element)
    {
        foreach (var note in element.Descendants<FootnoteReference>().SelectMany(reference => _footnotes[reference.Id?.Value ?? 0])
            .Concat(element.Descendants<EndnoteReference>().SelectMany(reference => _endnotes[reference.Id?.Value ?? 0])))
        {
            foreach (var paragraph in note.Descendants<Paragraph>())
            {
                text.Add(BlockKind.Paragraph, WordText.Of(paragraph));
            }
        }
    }

    private void AddTable(Table table)
    {
        var rows = table.Elements<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();

        // A table of one column or one cell is a frame around text.
        if (rows.TrueForAll(row => row.Elements<TableCell>().Count() <= 1))
        {
            foreach (var cell in rows.SelectMany(row => row.Elements<TableCell>()))
            {
                Add(cell);
            }

            return;
        }

        var above = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = CellsOf(rows[i], above);
            text.AddRow(i == 0 && rows.Count > 1 && IsHeader(table, rows[0], cells) ? BlockKind.TableHeader : BlockKind.TableRow, cells);
            AddNotes(rows[i]);
            above = cells;
        }
    }

    private static bool IsHeader(Table table, TableRow first, List<string> cells) =>
        first.TableRowProperties?.GetFirstChild<TableHeader>() is not null
        || table.GetFirstChild<TableProperties>()?.TableLook?.FirstRow?.Value == true
        || (cells.TrueForAll(cell => cell.Length <= 60 && !cell.Any(char.IsDigit)) && cells.Count(cell => cell.Length > 0) > 1);

    // A cell merged with the one above says the same; repeated, every row can be understood alone.
    private List<string> CellsOf(TableRow row, List<string> above)
    {
        var cells = new List<string>();
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            var goesOn = merge is not null && (merge.Val is null || merge.Val == MergedCellValues.Continue);
            cells.Add(goesOn && cells.Count < above.Count ? above[cells.Count] : string.Join(' ', cell.Descendants<Paragraph>().Select(CellText)));
            for (var i = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1; i > 1 && cells.Count < 200; i--)
            {
                cells.Add("");
            }
        }

        return cells;
    }

    private string CellText(Paragraph paragraph) =>
        _styles.Numbering(paragraph) is var (id, level) && WordText.Of(paragraph) is { Length: > 0 } content && _numbering.Next(id, level) is { Length: > 0 } mark
            ? $"{mark} {content}"
            : WordText.Of(paragraph);

    private static ILookup<long, OpenXmlElement> Notes(OpenXmlPartRootElement? notes) =>
        (notes?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()).OfType<FootnoteEndnoteType>().Where(note => note.Type is null || note.Type == FootnoteEndnoteValues.Normal)
            .ToLookup(note => note.Id?.Value ?? long.MinValue, note => (OpenXmlElement)note);
}
