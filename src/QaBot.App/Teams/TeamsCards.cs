using System.Globalization;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>The adaptive card below an answer: a button for each citation, which shows the passage in the card itself.</summary>
internal sealed class TeamsCards(ChatPlatformTexts texts)
{
    /// <summary>The verb of the passage buttons.</summary>
    public const string PassageVerb = "qa_passage";

    /// <summary>The content type of an adaptive card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int MaxButtons = 6;

    /// <summary>A message with the buttons alone.</summary>
    public JsonObject Buttons(IReadOnlyList<string> ids) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = ContentType, ["content"] = Card([], ids, null) }),
    };

    /// <summary>The card once a button was pressed: the passage above the same buttons. Text runs have no markup.</summary>
    public JsonObject Passage(LookupView found, IReadOnlyList<string> ids)
    {
        var body = new JsonArray(Runs(Run(found.Headline, isBold: true)));
        foreach (var place in found.Places)
        {
            body.Add(Runs(Run($"{place.Name}, {place.Where}", isSubtle: true)));
            body.Add(Runs(Run(place.Before), Run(place.Marked, isBold: true), Run(place.After)));
            foreach (var remark in place.Remarks)
            {
                body.Add(Runs(Run(remark, isSubtle: true)));
            }
        }

        return Card(body, ids, found.Places.Select(p => p.Address).FirstOrDefault(a => a is not null));
    }

    private JsonObject Card(JsonArray body, IReadOnlyList<string> ids, string? address)
    {
        var actions = new JsonArray([.. ids.Take(MaxButtons).Select((id, i) => Button(id, i + 1, ids))]);
        if (address is not null)
        {
            actions.Insert(0, new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = texts.OpenDocument, ["url"] = address });
        }

        return new()
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["body"] = body,
            ["actions"] = actions,
        };
    }

    private JsonObject Button(string id, int number, IReadOnlyList<string> ids) => new()
    {
        ["type"] = "Action.Execute",
        ["verb"] = PassageVerb,
        ["title"] = string.Format(CultureInfo.InvariantCulture, texts.ShowPassage, number),
        ["data"] = new JsonObject { ["id"] = id, ["ids"] = string.Join(' ', ids) },
    };

    private static JsonObject Runs(params JsonObject?[] runs) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs.Where(r => r is not null)]) };

    private static JsonObject? Run(string text, bool isBold = false, bool isSubtle = false)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isBold)
        {
            run["weight"] = "Bolder";
        }

        if (isSubtle)
        {
            run["isSubtle"] = true;
        }

        return run;
    }
}
