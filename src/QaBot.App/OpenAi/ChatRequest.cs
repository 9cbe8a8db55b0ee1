using System.Text.Json;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.OpenAi;

/// <summary>What a client of the OpenAI protocol asks; whatever else it sends (temperature, tools, penalties) is passed over.</summary>
/// <param name="Model">The model's id.</param>
/// <param name="Question">The last message of the user.</param>
internal sealed record ChatRequest(string Model, string Question)
{
    private const int MostHistory = 20;

    /// <summary>The user's earlier messages, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Whether the answer is wanted piece by piece.</summary>
    public bool Stream { get; init; }

    /// <summary>Whether a stream ends with the usage.</summary>
    public bool IncludeUsage { get; init; }

    /// <summary>The length of all messages in characters.</summary>
    public int PromptLength { get; init; }

    /// <summary>Reads a request; <see langword="null"/> if it holds no message of a user.</summary>
    public static ChatRequest? Read(JsonElement? body)
    {
        var messages = body.Items("messages").ToList();
        var asked = messages.Where(static message => message.Text("role") == "user").Select(static message => ContentOf(message).Trim()).Where(static text => text.Length > 0).ToList();
        return asked.Count == 0 ? null : new(body.Text("model") ?? "", asked[^1])
        {
            History = [.. asked.Take(asked.Count - 1).Where(static text => !ClientJob.IsJob(text)).TakeLast(MostHistory).Select(Cut)],
            Stream = body.IsTrue("stream"),
            IncludeUsage = body.Member("stream_options").IsTrue("include_usage"),
            PromptLength = messages.Sum(static message => ContentOf(message).Length),
        };
    }

    // A message is a text, or a list of parts of which those of type "text" are read.
    private static string ContentOf(JsonElement? message) => message.Text("content")
        ?? string.Join('\n', message.Items("content").Where(static part => part.Text("type") is "text" or "input_text").Select(static part => part.Text("text")));

    private static string Cut(string text) => text.Length <= QaBot.Question.MaxLength ? text : text[..QaBot.Question.MaxLength];
}
