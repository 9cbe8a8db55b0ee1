using System.Text;
using System.Text.Json.Nodes;
using QaBot.App.Callers;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Takes presses of buttons, which Teams wants answered in the response itself.</summary>
internal sealed class TeamsInvokes(IConversations conversations, SentAnswers sent, ChatLookups lookups, CollectionRights rights, TeamsCards cards)
{
    /// <summary>Deals with an invoke; the body of the response, or <see langword="null"/> if there is no such invoke.</summary>
    public async Task<JsonObject?> HandleAsync(TeamsActivity invoke)
    {
        switch (invoke.Name)
        {
            case "message/submitAction" when invoke.Value.Text("actionName") is "feedback":
                await RateAsync(invoke);
                return [];
            case "adaptiveCard/action" when invoke.Value.Member("action") is { } action && Json.Text(action, "verb") == TeamsCards.PassageVerb && Json.Member(action, "data").Text("id") is { } id:
                return Card(cards.Passage(lookups.Citation(id, rights.ForChannel(TeamsPlace.Of(invoke).Owner)), [.. Json.Member(action, "data").Text("ids")?.Split(' ') ?? []]));
            default:
                return null;
        }
    }

    private static JsonObject Card(JsonObject card) => new()
    {
        ["statusCode"] = StatusCodes.Status200OK,
        ["type"] = TeamsCards.ContentType,
        ["value"] = card,
    };

    /// <summary>Not every client says which message the verdict is on; then it is the last answer.</summary>
    private async Task RateAsync(TeamsActivity invoke)
    {
        var value = invoke.Value.Member("actionValue");
        var thread = TeamsPlace.Of(invoke).ThreadKey;
        var answer = (invoke.ReplyTo is { } message ? sent.Find(thread, message) : null) ?? sent.Find(thread, null);
        if (answer is null || value.Text("reaction") is not ("like" or "dislike") || value.Text("reaction") is not { } reaction)
        {
            return;
        }

        var reason = Json.Object(Encoding.UTF8.GetBytes(value.Text("feedback") ?? "")).Text("feedbackText") ?? "";
        await conversations.RateAsync(answer.Owner, answer.Conversation, answer.Turn, new(reaction == "like", reason));
    }
}
