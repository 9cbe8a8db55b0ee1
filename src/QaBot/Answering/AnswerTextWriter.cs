using System.Text;

namespace QaBot.Answering;

/// <summary>Writes quotations as an answer: each followed by its number, the short answer bold.</summary>
internal static class AnswerTextWriter
{
    /// <summary>The text of an answer.</summary>
    /// <param name="quotations">What is quoted, in order.</param>
    /// <param name="shortAnswer">Where in the first quotation the short answer stands, if one was found.</param>
    public static string Write(IReadOnlyList<Quotation> quotations, TextSpan? shortAnswer)
    {
        var text = new StringBuilder();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (i > 0)
            {
                text.Append(IsBlock(quotations[i]) || IsBlock(quotations[i - 1]) ? '\n' : ' ');
            }

            var quote = quotations[i].Text;
            if (i == 0 && shortAnswer is { } bold)
            {
                quote = $"{quote[..bold.Start]}**{bold.In(quote)}**{quote[bold.End..]}";
            }

            text.Append(Shown(quote)).Append(CultureFree($" [{i + 1}]"));
        }

        return text.ToString();
    }

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

    private static bool IsBlock(Quotation quotation) => quotation.Passage.Sentences[quotation.First].Kind is BlockKind.ListItem or BlockKind.TableRow;

    private static string CultureFree(FormattableString text) => FormattableString.Invariant(text);
}
