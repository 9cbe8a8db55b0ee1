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
    public static string Render(string text) => Lines(AnswerMarkdown.Render(text));

    /// <summary>Text in which nothing has a meaning, as Teams' Markdown.</summary>
    public static string Plain(string text) => Lines(AnswerMarkdown.Plain(text));

    /// <summary>Markdown with its lines apart, which Teams would join.</summary>
    public static string Lines(string markdown) => LineEnds().Replace(markdown, "\n\n");

    [GeneratedRegex("<at[^>]*>(.*?)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex MentionTag();

    [GeneratedRegex(@"\n+")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
