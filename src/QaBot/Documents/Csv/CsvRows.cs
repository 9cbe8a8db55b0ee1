using System.Text.RegularExpressions;
using QaBot.Documents.PlainText;

namespace QaBot.Documents.Csv;

/// <summary>Divides a text into rows and cells (RFC 4180), set apart by semicolons as German Excel does, by tabs or by commas.</summary>
internal static partial class CsvRows
{
    private const string Hint = "sep=";

    /// <summary>How many characters at the beginning tell the separator.</summary>
    private const int Sample = 8000;

    /// <summary>What follows in a row of more cells is one cell with the last of them.</summary>
    private const int MostCells = 200;

    /// <summary>The rows that are not blank; a cell's quotation marks do not belong to it.</summary>
    public static List<List<TextSpan>> Of(string text, CancellationToken cancellation)
    {
        var firstLine = text.AsSpan(0, LineEnd(text, 0));
        var isHinted = firstLine.Length == Hint.Length + 1 && firstLine.StartsWith(Hint, StringComparison.OrdinalIgnoreCase);
        var separator = isHinted ? firstLine[^1] : Separator(text[..Math.Min(text.Length, Sample)]);
        var rows = new List<List<TextSpan>>();
        var row = new List<TextSpan>();
        for (var at = isHinted ? firstLine.Length + 1 : 0; at <= text.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (cell, end) = Cell(text, at, row.Count + 1 < MostCells ? separator : '\n');
            row.Add(cell);
            at = end;
            if (end == text.Length || text[end] != separator)
            {
                if (row.Exists(static cell => !cell.IsEmpty))
                {
                    rows.Add(row);
                }

                row = [];
            }
        }

        return rows;
    }

    /// <summary>The cell that begins at an offset, and where the sign behind it stands.</summary>
    private static (TextSpan Cell, int End) Cell(string text, int start, char separator)
    {
        if (start < text.Length && text[start] == '"' && Closing(text, start) is > 0 and var closing
            && End(text, closing, separator) is var behind && text.AsSpan(closing + 1, behind - closing - 1).IsWhiteSpace())
        {
            return (new(start + 1, closing), behind);
        }

        var end = End(text, start, separator);
        return (RowCells.Trimmed(text, start, end), end);
    }

    private static int End(string text, int from, char separator) =>
        text.AsSpan(from).IndexOfAny(separator, '\n', '\r') is >= 0 and var length ? from + length : text.Length;

    private static int LineEnd(string text, int from) => End(text, from, '\n');

    /// <summary>The closing mark; a doubled one stands for itself. -1 if there is none.</summary>
    private static int Closing(string text, int open)
    {
        for (var i = text.IndexOf('"', open + 1); i >= 0; i = text.IndexOf('"', i + 2))
        {
            if (i + 1 == text.Length || text[i + 1] != '"')
            {
                return i;
            }

            if (i + 2 >= text.Length)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>The sign that most lines hold outside of quotation marks; a decimal comma or one in a title does not set cells apart.</summary>
    private static char Separator(string sample)
    {
        var lines = Quoted().Replace(sample, "").Split('\n', '\r');
        return ";\t,".MaxBy(sign => lines.Count(line => line.Contains(sign)));
    }

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
