using System.Net;
using System.Text.RegularExpressions;

namespace QaBot.App.Slack;

/// <summary>Slack's own text encoding: read from messages, and written where a block is not Markdown.</summary>
internal static partial class SlackMarkup
{
    /// <summary>What a person wrote: mentions and links as one reads them, the mention of <paramref name="self"/> left out.</summary>
    public static string Read(string text, string? self)
    {
        var read = Token().Replace(text, match =>
        {
            var (target, label) = match.Groups[1].Value.Split('|', 2) is [var t, var l] ? (t, l) : (match.Groups[1].Value, "");
            return target switch
            {
                ['@', .. var user] => user == self ? " " : $"@{(label.Length > 0 ? label : user)}",
                ['#', .. var channel] => $"#{(label.Length > 0 ? label : channel)}",
                ['!', .. var command] => label.Length > 0 ? label : $"@{command}",
                _ => label.Length > 0 ? label : target,
            };
        });
        return WebUtility.HtmlDecode(Spaces().Replace(read, " ")).Trim();
    }

    /// <summary>Whether a message mentions <paramref name="user"/>.</summary>
    public static bool Mentions(string text, string? user) =>
        user is not null && (text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal));

    /// <summary>Whether a message begins by speaking to somebody.</summary>
    public static bool SpeaksToSomeone(string text) => text.TrimStart() is var t && (t.StartsWith("<@", StringComparison.Ordinal) || t.StartsWith("<!", StringComparison.Ordinal));

    /// <summary>Text in which nothing pings, links or ends a tag.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Text for mrkdwn in which asterisks, underscores, tildes and back-ticks format nothing either.</summary>
    public static string Literal(string text) => Formatting().Replace(Escape(text), match => $"{match.Value}\u2060");

    /// <summary>A link with a label; the label alone if there is no address.</summary>
    public static string Link(string? address, string label)
    {
        var shown = Literal(Spaces().Replace(label, " ")).Replace('|', '\u00A6');
        return address is null
            ? shown
            : $"<{Escape(address).Replace("|", "%7C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}|{shown}>";
    }

    [GeneratedRegex("<([^<>]*)>")]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Formatting characters; a word joiner behind them keeps Slack from pairing them.</summary>
    [GeneratedRegex("[*_~`]")]
    private static partial Regex Formatting();
}
