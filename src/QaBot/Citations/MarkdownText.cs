using System.Text;

namespace QaBot.Citations;

/// <summary>Text as Markdown that shows it and nothing else.</summary>
internal static class MarkdownText
{
    /// <summary>The text with everything escaped that Markdown or HTML would take for markup.</summary>
    /// <param name="text">The text.</param>
    /// <param name="atStart">Whether it begins a line.</param>
    public static string Escape(string text, bool atStart = true)
    {
        var beginsLine = atStart;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '>' or '|' or '~' or '#' or '!' or '$' => "\\" + c,
                '-' or '+' or '=' or '.' or ')' when atStart || (beginsLine && EndsListNumber(text, i)) => "\\" + c,
                _ => c.ToString(),
            });
            beginsLine |= c == '\n';
            atStart = c == '\n' || (atStart && char.IsWhiteSpace(c));
        }

        return escaped.ToString();
    }

    /// <summary>Whether the mark at <paramref name="i"/> follows a number that begins the line and would make a list of it.</summary>
    private static bool EndsListNumber(string text, int i)
    {
        var start = i;
        while (start > 0 && i - start < 10 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < i && (start == 0 || text[start - 1] == '\n');
    }
}
