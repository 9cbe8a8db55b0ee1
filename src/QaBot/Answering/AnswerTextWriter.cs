using System.Text;

namespace QaBot.Answering;

/// <summary>Writes quotations as an answer: each followed by its number, the short answer bold.</summary>
internal static class AnswerTextWriter
{
    /// <summary>The text of an answer.</summary>
    /// <param name="quotations">What is quoted, in order.</param>
    /// <param name="shortAnswer">Where in the first quotation the short answer stands, if one was found.</param>
    /// <param name="texts">What is said before a quotation from another version.</param>
    public static string Write(IReadOnlyList<Quotation> quotations, TextSpan? shortAnswer, AnsweringTexts texts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (i > 0)
            {
                text.Append(IsBlock(quotations[i]) || IsBlock(quotations[i - 1]) ? '\n' : ' ');
            }

            text.Append(EarlierVersion.Introduction(quotations[0], quotations[i], texts)).Append(Shown(quotations[i], i == 0 ? shortAnswer : null)).Append(CultureFree($" [{i + 1}]"));
        }

        return text.ToString();
    }

    /// <summary>A quotation as it is shown, the items of a list on lines of their own.</summary>
    private static string Shown(Quotation quotation, TextSpan? bold)
    {
        var (quote, sentences) = (quotation.Text, quotation.Passage.Sentences);
        var lines = new List<string>();
        var start = 0;
        for (var i = quotation.First + 1; i <= quotation.Last; i++)
        {
            var line = quote.LastIndexOf('\n', sentences[i].Span.Start - quotation.Span.Start);
            if (sentences[i].Block != sentences[i - 1].Block && (sentences[i].Kind is BlockKind.ListItem || sentences[i - 1].Kind is BlockKind.ListItem) && line > start)
            {
                lines.Add(Shown(Marked(quote, start, line, bold)));
                start = line + 1;
            }
        }

        lines.Add(Shown(start == 0 ? Marked(quotation, bold) : Marked(quote, start, quote.Length, bold)));
        return string.Join('\n', lines);
    }

    /// <summary>The quoted text with the short answer bold; each cell of a table's row, but the first, behind the name of its column.</summary>
    private static string Marked(Quotation quotation, TextSpan? bold)
    {
        var (passage, quote) = (quotation.Passage, quotation.Text);
        if (passage.Cells.Count < 2 || passage.Columns.Count != passage.Cells.Count || quotation.First != quotation.Last)
        {
            return Marked(quote, 0, quote.Length, bold);
        }

        var start = quotation.Span.Start;
        var cells = passage.Cells.Select((cell, i) =>
            (i == 0 || passage.Columns[i].Length == 0 ? "" : passage.Columns[i] + ": ") + Marked(quote, cell.Start - start, cell.End - start, bold)).Where(c => c.Length > 0);
        return string.Join('\t', cells);
    }

    private static string Marked(string quote, int start, int end, TextSpan? bold) =>
        bold is { } b && b.Start >= start && b.End <= end ? $"{quote[start..b.Start]}**{b.In(quote)}**{quote[b.End..end]}" : quote[start..end];

    /// <summary>A quotation as it is shown: line breaks inside a paragraph are spaces, a table's cells are set apart.</summary>
    public static string Shown(string quote)
    {
        var shown = new StringBuilder(quote.Length + 8);
        for (var i = 0; i < quote.Length; i++)
        {
            var c = quote[i];
            if (c == '\t')
            {
                shown.Append(" | ");
            }
            else if (c is '\r' or '\n')
            {
                if (shown.Length > 0 && shown[^1] != ' ')
                {
                    shown.Append(' ');
                }
            }
            else if (c is not '\u00AD' && !char.IsControl(c) && !(c == ' ' && shown.Length > 0 && shown[^1] == ' '))
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    private static bool IsBlock(Quotation quotation) => quotation.Candidate.Passage.Sentences[quotation.First] is { IsItem: true } or { Sentence.Kind: BlockKind.ListItem or BlockKind.TableRow };

    private static string CultureFree(FormattableString text) => FormattableString.Invariant(text);
}
