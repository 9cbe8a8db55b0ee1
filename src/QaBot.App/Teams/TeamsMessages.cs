using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Renders replies as Teams' activities. Everything that came from a document or a model is shown as it stands.</summary>
internal sealed class TeamsMessages(SourceLinks links, ChatPlatformTexts texts)
{
    /// <summary>The longest text of one message: Teams takes about 80 KB of UTF-16 with all that belongs to it.</summary>
    public const int MaxText = 16_000;

    private const int MaxCitations = 10;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxKeyword = 28;
    private const int MaxQuote = 240;

    /// <summary>The pieces of an answer's text, each short enough for one message.</summary>
    public static IReadOnlyList<string> Pieces(string text) => MessageSplitter.Split(text, MaxText, piece => TeamsMarkup.Render(piece).Length);

    /// <summary>The last or only message of an answer: its text, remarks and citations.</summary>
    public JsonObject Answer(string piece, Reply reply)
    {
        var text = new StringBuilder(TeamsMarkup.Render(piece));
        if (reply.Answer is ExtractedAnswer { Note: { Length: > 0 } note })
        {
            text.Append("\n\n").Append(TeamsMarkup.Plain(note));
        }

        if (reply.Answer is NoAnswer refusal)
        {
            AppendNearest(text, refusal);
        }

        var citations = reply.Answer.Citations.Take(MaxCitations).ToList();
        if (citations.Count > 0)
        {
            text.Append("\n\n**").Append(texts.Sources).Append("**");
        }

        foreach (var citation in citations)
        {
            text.Append("\n\n").Append(Line(citation));
        }

        var message = Text(text.ToString());
        message["entities"] = new JsonArray(MadeByAi(citations.Where(c => text.ToString().Contains($"[{c.Number}]", StringComparison.Ordinal))));
        message["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        return message;
    }

    /// <summary>A message of Markdown.</summary>
    public static JsonObject Text(string markdown) => new() { ["type"] = "message", ["textFormat"] = "markdown", ["text"] = markdown };

    private void AppendNearest(StringBuilder text, NoAnswer refusal)
    {
        if (refusal.MissingWords.Count > 0 && !refusal.MissingWords.All(w => refusal.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            var words = string.Join(", ", refusal.MissingWords.Select(w => $"„{w}“"));
            text.Append("\n\n").Append(TeamsMarkup.Plain(string.Format(CultureInfo.InvariantCulture, texts.Missing, words)));
        }

        if (refusal.Nearest is { Passage: var passage } hit)
        {
            var place = links.PlaceOf(hit.Lines, passage.Page, passage.Locator);
            text.Append("\n\n").Append(TeamsMarkup.Plain(texts.Nearest))
                .Append("\n\n**").Append(TeamsMarkup.Plain(SourceLinks.NameOf(passage))).Append("**, ").Append(TeamsMarkup.Plain(place))
                .Append("\n\n").Append(TeamsMarkup.Plain(TextCut.At(passage.Text, MaxQuote)));
        }
    }

    private string Line(Citation citation)
    {
        var name = AnswerMarkdown.Link(links.AddressOf(citation), SourceLinks.NameOf(citation));
        var place = TeamsMarkup.Plain(links.PlaceOf(citation.Lines, citation.Page, citation.Locator));
        return $"{citation.Number}\\. {name} · {place} · {TeamsMarkup.Plain(citation.Id)}";
    }

    private JsonObject MadeByAi(IEnumerable<Citation> citations)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["additionalType"] = new JsonArray("AIGeneratedContent"),
        };
        if (citations.Select(c => (JsonNode)Claim(c)).ToArray() is { Length: > 0 } claims)
        {
            entity["citation"] = new JsonArray(claims);
        }

        return entity;
    }

    private JsonObject Claim(Citation citation)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = SourceLinks.NameOf(citation, MaxName),
            ["abstract"] = TextCut.At(citation.Quote, MaxAbstract),
            ["keywords"] = new JsonArray(TextCut.At(links.PlaceOf(citation.Lines, citation.Page, citation.Locator), MaxKeyword)),
        };
        if (links.AddressOf(citation) is { } address)
        {
            appearance["url"] = address;
        }

        if (ImageOf(citation.Document) is { } image)
        {
            appearance["image"] = new JsonObject { ["@type"] = "ImageObject", ["name"] = image };
        }

        return new() { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }

    private static string? ImageOf(string document) => Path.GetExtension(document).ToUpperInvariant() switch
    {
        ".PDF" => "PDF",
        ".DOCX" => "Microsoft Word",
        ".TXT" or ".MD" => "Text",
        _ => null,
    };
}
