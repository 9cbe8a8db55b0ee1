using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Hands what Slack delivers, by whatever way, to those who deal with it.</summary>
internal sealed class SlackEnvelopes(SlackHandler handler, SlackInteractions interactions, SlackCommands commands)
{
    /// <summary>Deals with one delivery. What is of no known type is taken and changes nothing.</summary>
    /// <param name="type">"events_api", "interactive" or "slash_commands".</param>
    /// <param name="payload">What it is about.</param>
    public async Task<SlackTaken> TakeAsync(string type, JsonElement? payload)
    {
        switch (type)
        {
            case "events_api":
                return new(SlackEvent.Parse(payload) is not { } happened || handler.Handle(happened), null);
            case "interactive":
                await interactions.HandleAsync(payload);
                return new(true, null);
            case "slash_commands":
                return new(true, commands.Handle(SlackCommand.From(name => payload.Text(name))));
            default:
                return new(true, null);
        }
    }
}

/// <summary>What became of a delivery.</summary>
/// <param name="IsTaken">False if Slack should deliver it again later.</param>
/// <param name="Reply">What is said to a command at once, or <see langword="null"/>.</param>
internal sealed record SlackTaken(bool IsTaken, JsonObject? Reply);
