namespace QaBot.Passages;

/// <summary>What governs the place a splitter has come to: the headings above it, a question, a leading line, a table's columns.</summary>
internal sealed class Governing(string title)
{
    private const int QuestionLevel = 100;

    private readonly List<(int Level, string Text)> _headings = [];
    private string? _opening;
    private string? _lead;

    /// <summary>The names of the present table's columns; empty outside a table.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Goes under a heading or a question.</summary>
    public void Enter(Block block, string text)
    {
        var level = block.Kind is BlockKind.Question ? QuestionLevel : Math.Max(1, block.Level);
        _headings.RemoveAll(h => h.Level >= level);
        _headings.Add((level, block.Span.In(text)));
        (_opening, _lead, Columns) = (null, null, []);
    }

    /// <summary>Goes into a table.</summary>
    public void EnterTable(Block header, string text) => Columns = [.. header.Cells.Select(c => c.In(text))];

    /// <summary>Notes the question that opens a paragraph, which ends the one that stood alone.</summary>
    public void OpenWith(string? question)
    {
        _opening = question;
        if (question is not null)
        {
            _headings.RemoveAll(h => h.Level == QuestionLevel);
        }
    }

    /// <summary>Leaves a block behind: a line that ends with a colon leads the items that follow it.</summary>
    public void Pass(Block block, string text)
    {
        _opening = null;
        var content = block.Span.In(text);
        if (block.Kind is BlockKind.Paragraph)
        {
            _lead = BlockShape.IsLead(content) ? content : null;
        }

        if (block.Kind is not BlockKind.TableRow)
        {
            Columns = [];
        }
    }

    /// <summary>The headings, outermost first, that govern <paramref name="block"/>.</summary>
    public IReadOnlyList<string> For(Block block)
    {
        var result = _headings.Select(h => h.Text).Where(h => h != title).ToList();
        if (_opening is not null)
        {
            result.Add(_opening);
        }
        else if (_lead is not null && block.Kind is BlockKind.ListItem or BlockKind.TableRow)
        {
            result.Add(_lead);
        }

        return result;
    }
}
