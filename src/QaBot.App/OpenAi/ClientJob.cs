using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QaBot.App.Api;

namespace QaBot.App.OpenAi;

/// <summary>
/// Jobs that chat programs give to the model behind the user's back: a title for the conversation, tags, follow-up questions,
/// search words. They are no questions to the documents and are done here, from the conversation alone.
/// </summary>
internal static partial class ClientJob
{
    private const int TitleWords = 6;

    /// <summary>Whether the message is such a job.</summary>
    public static bool IsJob(string message) => OpenWebUi().IsMatch(message) || LibreChat().IsMatch(message);

    /// <summary>What is answered to the job.</summary>
    public static string Do(string message)
    {
        var asked = FirstQuestion(message);
        return Kind().Match(message).Value.ToUpperInvariant() switch
        {
            "TAGS" => ApiJson.Write(new JsonObject { ["tags"] = new JsonArray() }),
            "FOLLOW_UPS" or "FOLLOW-UP" => ApiJson.Write(new JsonObject { ["follow_ups"] = new JsonArray() }),
            "QUERIES" => ApiJson.Write(new JsonObject { ["queries"] = asked.Length == 0 ? [] : new JsonArray(asked) }),
            "TEXT" => ApiJson.Write(new JsonObject { ["text"] = "" }),
            _ when OpenWebUi().IsMatch(message) => ApiJson.Write(new JsonObject { ["title"] = Title(asked) }),
            _ => Title(asked),
        };
    }

    private static string Title(string asked)
    {
        var words = asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "QaBot" : string.Join(' ', words.Take(TitleWords)).TrimEnd('?', '.', ',', ':', ';') + (words.Length > TitleWords ? " …" : "");
    }

    private static string FirstQuestion(string message)
    {
        var match = UserLine().Match(message);
        var text = match.Success ? match.Groups["text"].Value.Trim() : "";
        return text.Length > 200 ? text[..200] : text;
    }

    [GeneratedRegex(@"\A\s*### Task:\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OpenWebUi();

    [GeneratedRegex(@"\A\s*(Provide a concise, \d+-word-or-less title|Analyze this conversation and provide|Detect user language and write in the same language an extremely concise title|Generate a (short|concise)[^.\n]{0,60} title)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LibreChat();

    // What the job asks for shows in the name of the JSON member it wants.
    [GeneratedRegex(@"(?<="")(tags|follow_ups|queries|text)(?=""\s*:)|follow-up(?= questions)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(USER|User|Human)\s*:\s*(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex UserLine();
}
