using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.App.ChatPlatforms;

/// <summary>
/// Turns an answer's text into Markdown that shows exactly that text: bold short answers and citation numbers keep their
/// meaning, everything else that a document or a model wrote is shown as it stands and commands nothing.
/// </summary>
internal static partial class AnswerMarkdown
{
    /// <summary>The text as Markdown.</summary>
    public static string Render(string text)
    {
        var markdown = new StringBuilder(text.Length + 32);
        var bold = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBoldMark(text, i) && (bold || CloseOf(text, i) > 0))
            {
                markdown.Append("**");
                bold = !bold;
                i++;
            }
            else if (CitationNumber().Match(text, i) is { Success: true } number)
            {
                markdown.Append(number.Value);
                i += number.Length - 1;
            }
            else
            {
                Escape(markdown, text, i);
            }
        }

        return markdown.ToString();
    }

    /// <summary>Text in which nothing has a meaning, as Markdown.</summary>
    public static string Plain(string text)
    {
        var markdown = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            Escape(markdown, text, i);
        }

        return markdown.ToString();
    }

    /// <summary>A link with a label; the label alone if there is no address.</summary>
    public static string Link(string? address, string label)
    {
        var shown = Plain(Spaces().Replace(label, " "));
        return address is null ? shown : $"[{shown}]({AddressCharacters().Replace(address, c => Uri.HexEscape(c.Value[0]))})";
    }

    /// <summary>
    /// How much of a text that still grows can be rendered now: the rendering of that part is, and stays, the beginning of
    /// the rendering of the whole.
    /// </summary>
    public static int StableLength(string text)
    {
        var end = text.Length - Unfinished().Match(text).Length;
        var open = -1;
        for (var i = 0; i < end; i++)
        {
            if (IsBoldMark(text, i))
            {
                open = open < 0 ? i : -1;
                i++;
            }
        }

        return open < 0 ? end : open;
    }

    private static bool IsBoldMark(string text, int i) => text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*';

    private static int CloseOf(string text, int open) => text.IndexOf("**", open + 2, StringComparison.Ordinal);

    private static void Escape(StringBuilder markdown, string text, int i)
    {
        var c = text[i];
        switch (c)
        {
            case '&':
                markdown.Append("&amp;");
                break;
            case '<':
                markdown.Append("&lt;");
                break;
            case '>':
                markdown.Append("&gt;");
                break;
            case '\\' or '`' or '*' or '[' or ']' or '~' or '|':
            case '_' when !(IsWord(text, i - 1) && IsWord(text, i + 1)):
            case '#' or '-' or '=' or '+' when StartsRule(text, i):
                markdown.Append('\\').Append(c);
                break;
            default:
                markdown.Append(c);
                break;
        }
    }

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);

    /// <summary>Whether a line begins here with what Markdown reads as a heading or a rule; a plain list item may stay one.</summary>
    private static bool StartsRule(string text, int i)
    {
        for (var j = i - 1; j >= 0 && text[j] != '\n'; j--)
        {
            if (text[j] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return text[i] is '#' or '=' || (i + 1 < text.Length && text[i + 1] is '-' or '+');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>What would end a link's address too early.</summary>
    [GeneratedRegex("[()<> \"\\\\]")]
    private static partial Regex AddressCharacters();

    [GeneratedRegex(@"\G\[[0-9]{1,3}\](?![(:])")]
    private static partial Regex CitationNumber();

    [GeneratedRegex(@"(\[[0-9]{0,3}\]?|[*_=+\-]+)\z")]
    private static partial Regex Unfinished();
}
