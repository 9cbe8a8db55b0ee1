using System.Net;
using System.Text.RegularExpressions;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Teams' own text encoding: read from messages, and written in Markdown.</summary>
internal static partial class TeamsMarkup
{
    /// <summary>What a person wrote: the bot's mention left out, other mentions as plain names.</summary>
    public static string Read(TeamsActivity message)
    {
        var text = message.Text;
        foreach (var (_, mention) in message.Mentions.Where(m => m.Id == message.Bot && m.Text.Length > 0))
        {
            text = text.Replace(mention, " ", StringComparison.Ordinal);
        }

        return Spaces().Replace(WebUtility.HtmlDecode(MentionTag().Replace(text, "$1")), " ").Trim();
    }

    /// <summary>An answer's text as Teams' Markdown, in which a line ends with an empty one.</summary>
    public static string Render(string text) => AnswerMarkdown.Render(text).Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>Text in which nothing has a meaning, as Teams' Markdown.</summary>
    public static string Plain(string text) => AnswerMarkdown.Plain(text).Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>A link with a label; the label alone if there is no address.</summary>
    public static string Link(string? address, string label)
    {
        var shown = Plain(Spaces().Replace(label, " "));
        return address is null ? shown : $"[{shown}]({AddressCharacters().Replace(address, c => Uri.HexEscape(c.Value[0]))})";
    }

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex MentionTag();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    /// <summary>What would end a link's address too early.</summary>
    [GeneratedRegex("[()<> \"\\\\]")]
    private static partial Regex AddressCharacters();
}
