using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Renders replies as Slack's blocks. Everything that came from a document or a model is shown as it stands.</summary>
internal sealed class SlackMessages(SourceLinks links, ChatPlatformTexts texts)
{
    /// <summary>The action of the feedback buttons.</summary>
    public const string FeedbackAction = "qa_feedback";

    /// <summary>How the actions of the passage buttons begin.</summary>
    public const string PassageAction = "qa_source_";

    /// <summary>How the value of the thumb up begins; the thread follows.</summary>
    public const string Up = "up:";

    /// <summary>How the value of the thumb down begins; the thread follows.</summary>
    public const string Down = "down:";

    /// <summary>The longest Markdown of one message: Slack takes 12,000 in all, and the citations need room.</summary>
    public const int MaxMarkdown = 8000;

    private const int MaxMessage = 12_000;
    private const int MaxCitations = 10;
    private const int MaxQuote = 240;
    private const int MaxAddress = 500;
    private const int MaxFallback = 3000;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The pieces of an answer's text, each short enough for one message, the last also with what stands below it.</summary>
    public IReadOnlyList<string> Pieces(string text, JsonArray below)
    {
        var pieces = MessageSplitter.Split(text, MaxMarkdown, piece => AnswerMarkdown.Render(piece).Length);
        return AnswerMarkdown.Render(pieces[^1]).Length + below.ToJsonString(Readable).Length > MaxMessage ? [.. pieces, $"**{texts.Sources}**"] : pieces;
    }

    /// <summary>A message of Markdown, with the blocks that follow it.</summary>
    public static JsonObject Message(string markdown, string plain, JsonArray? below = null)
    {
        var blocks = new JsonArray(new JsonObject { ["type"] = "markdown", ["text"] = markdown });
        foreach (var block in below ?? [])
        {
            blocks.Add(block!.DeepClone());
        }

        return new() { ["text"] = Fallback(plain), ["blocks"] = blocks, ["unfurl_links"] = false, ["unfurl_media"] = false };
    }

    /// <summary>What stands below an answer: remarks, citations, their buttons, feedback.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="thread">The thread's name among all platforms, which feedback refers to.</param>
    public JsonArray Below(Reply reply, string thread)
    {
        var blocks = new JsonArray();
        if (reply.Answer is ExtractedAnswer { Note: { Length: > 0 } note })
        {
            blocks.Add(Context(SlackMarkup.Literal(note)));
        }

        if (reply.Answer is NoAnswer refusal)
        {
            AddNearest(blocks, refusal);
        }

        var citations = reply.Answer.Citations.Take(MaxCitations).ToArray();
        foreach (var citation in citations)
        {
            blocks.Add(Context(Line(citation, reply.Answer.Text)));
        }

        if (citations.Length > 0)
        {
            blocks.Add(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray([.. citations.Select(PassageButton)]) });
        }

        blocks.Add(Feedback(thread));
        return blocks;
    }

    /// <summary>Text that Slack formats in no way.</summary>
    public static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = Cut(text, 75) };

    /// <summary>What a notification and a screen reader say instead of the blocks.</summary>
    public static string Fallback(string plain) => SlackMarkup.Literal(Cut(plain.Replace("**", "", StringComparison.Ordinal), MaxFallback));

    private void AddNearest(JsonArray blocks, NoAnswer refusal)
    {
        if (refusal.MissingWords.Count > 0 && !refusal.MissingWords.All(w => refusal.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            var words = string.Join(", ", refusal.MissingWords.Select(w => $"„{w}“"));
            blocks.Add(Context(SlackMarkup.Literal(string.Format(CultureInfo.InvariantCulture, texts.Missing, words))));
        }

        if (refusal.Nearest is { Passage: var passage } hit)
        {
            var place = links.PlaceOf(hit.Lines, passage.Page, passage.Locator);
            blocks.Add(Context($"{SlackMarkup.Literal(texts.Nearest)} *{SlackMarkup.Link(null, SourceLinks.NameOf(passage))}*, {place}\n{SlackMarkup.Literal(Cut(passage.Text, MaxQuote))}"));
        }
    }

    /// <summary>A citation, with its quote unless the answer says just that.</summary>
    private string Line(Citation citation, string answer)
    {
        var address = links.AddressOf(citation) is { Length: <= MaxAddress } url ? url : null;
        var name = SlackMarkup.Link(address, SourceLinks.NameOf(citation));
        var place = SlackMarkup.Literal(links.PlaceOf(citation.Lines, citation.Page, citation.Locator));
        var quote = answer.Replace("**", "", StringComparison.Ordinal).Contains(citation.Quote, StringComparison.Ordinal) ? "" : $"\n{SlackMarkup.Literal(Cut(citation.Quote, MaxQuote))}";
        return $"*{citation.Number}.* {name} · {place} · `{SlackMarkup.Escape(citation.Id)}`{quote}";
    }

    private JsonObject PassageButton(Citation citation) => new()
    {
        ["type"] = "button",
        ["action_id"] = $"{PassageAction}{citation.Number}",
        ["text"] = PlainText(string.Format(CultureInfo.InvariantCulture, texts.ShowPassage, citation.Number)),
        ["value"] = citation.Id,
    };

    private JsonObject Feedback(string thread) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = FeedbackAction,
            ["positive_button"] = Thumb(texts.Helpful, Up + thread),
            ["negative_button"] = Thumb(texts.NotHelpful, Down + thread),
        }),
    };

    private static JsonObject Thumb(string label, string value) =>
        new() { ["text"] = PlainText(label), ["accessibility_label"] = label, ["value"] = value };

    private static JsonObject Context(string mrkdwn) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "mrkdwn", ["text"] = mrkdwn, ["verbatim"] = true }),
    };

    private static string Cut(string text, int length) => TextCut.At(text, length);
}
