using System.Globalization;
using System.Text;
using QaBot.App.Rendering;

namespace QaBot.App.Chat.Input;

/// <summary>How the prompt and the typed text lie on the rows of the terminal.</summary>
/// <param name="Rows">The rows, none filling the last column.</param>
/// <param name="CursorRow">The row of the cursor, from 0.</param>
/// <param name="CursorColumn">The column of the cursor, from 0.</param>
internal sealed record LinePicture(IReadOnlyList<string> Rows, int CursorRow, int CursorColumn)
{
    /// <summary>Lays the text out behind a prompt; further rows begin under the first character of the text.</summary>
    public static LinePicture Of(LineBuffer buffer, int promptWidth, int width)
    {
        var rows = new List<string>();
        var row = new StringBuilder();
        var column = promptWidth;
        (int Row, int Column) cursor = (0, promptWidth);
        void NextRow()
        {
            rows.Add(row.ToString());
            row.Clear().Append(' ', promptWidth);
            column = promptWidth;
        }

        var text = buffer.Text;
        for (var i = 0; i <= text.Length;)
        {
            var length = i < text.Length ? StringInfo.GetNextTextElementLength(text, i) : 1;
            var cells = i < text.Length && text[i] != '\n' ? CellWidth.OfElement(text.AsSpan(i, length)) : 1;
            if (column + cells >= width && column > promptWidth)
            {
                NextRow();
            }

            if (i == buffer.Cursor)
            {
                cursor = (rows.Count, column);
            }

            if (i < text.Length && text[i] == '\n')
            {
                NextRow();
            }
            else if (i < text.Length)
            {
                row.Append(text, i, length);
                column += cells;
            }

            i += length;
        }

        rows.Add(row.ToString());
        return new(rows, cursor.Row, cursor.Column);
    }
}
