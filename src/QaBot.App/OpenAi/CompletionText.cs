using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;
using QaBot.Conversations;

namespace QaBot.App.OpenAi;

/// <summary>An answer as a client of the OpenAI protocol shows it: Markdown that says exactly what the answer says, and annotations for its citations.</summary>
internal sealed class CompletionText(HttpContext context, OpenAiTexts texts, bool withSources)
{
    /// <summary>The whole text.</summary>
    public string Render(Answer answer) => AnswerMarkdown.Render(answer.Text) + Tail(answer);

    /// <summary>What follows the answer's own text: a note, the nearest passage of a refusal, the list of sources.</summary>
    public string Tail(Answer answer)
    {
        var tail = new StringBuilder();
        if (answer is ExtractedAnswer { Note: { Length: > 0 } note })
        {
            tail.Append("\n\n").Append(AnswerMarkdown.Plain(note));
        }

        if (answer is NoAnswer { Nearest: { } nearest })
        {
            tail.Append(CultureInfo.InvariantCulture, $"\n\n{texts.Nearest} {AnswerMarkdown.Plain(nearest.Passage.Title)}, {Place(nearest.Lines)}");
        }

        if (withSources && answer.Citations.Count > 0)
        {
            tail.Append("\n\n").Append(texts.Sources);
            foreach (var citation in answer.Citations)
            {
                var name = AnswerMarkdown.Plain(OneLine(citation.Title.Length > 0 ? citation.Title : citation.Document));
                tail.Append(CultureInfo.InvariantCulture, $"\n- [{citation.Number}] [{name}]({Address(citation)}), {Place(citation.Lines)}");
            }
        }

        return tail.ToString();
    }

    /// <summary>One annotation a citation, at the place where its number stands first in <paramref name="content"/>.</summary>
    public JsonArray Annotations(Answer answer, string content)
    {
        var annotations = new JsonArray();
        foreach (var citation in answer.Citations)
        {
            var mark = $"[{citation.Number}]";
            var at = content.IndexOf(mark, StringComparison.Ordinal);
            annotations.Add((JsonNode)new JsonObject
            {
                ["type"] = "url_citation",
                ["url_citation"] = new JsonObject
                {
                    ["url"] = SourceAddress.Of(citation, context),
                    ["title"] = citation.Title.Length > 0 ? citation.Title : citation.Document,
                    ["start_index"] = Math.Max(0, at),
                    ["end_index"] = at < 0 ? 0 : at + mark.Length,
                },
            });
        }

        return annotations;
    }

    /// <summary>The whole reply under QaBot's own name, for programs that want the proof.</summary>
    public static JsonNode? Own(Reply reply) => JsonSerializer.SerializeToNode(JsonReply.From(reply), Api.ApiJson.Context.JsonReply);

    private string Place(LineRange lines) => $"{(lines.Count == 1 ? texts.Line : texts.Lines)} {lines}";

    // A bracket would end the link too early.
    private string Address(Citation citation) => SourceAddress.Of(citation, context).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
