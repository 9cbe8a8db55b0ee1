using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Slack;

/// <summary>Slack as seen by what answers.</summary>
internal sealed class SlackSurface(
    SlackClient client, SlackMessages messages, SlackHistory history, QuestionStore store, SlackTexts texts,
    ChatPlatformTexts chatTexts, IOptions<SlackOptions> options, TimeProvider clock) : IChatSurface
{
    /// <summary>The platform's name.</summary>
    public const string Name = "slack";

    /// <inheritdoc/>
    public string Platform => Name;

    /// <inheritdoc/>
    public IChatWriter Open(ChatQuestion question)
    {
        var place = SlackPlace.FromJson(question.Place);
        return place.IsPrivate
            ? new SlackPrivateWriter(question, place, client, messages, new(question, store), chatTexts)
            : new SlackWriter(question, place, client, messages, history, new(question, store), texts, chatTexts, options.Value, clock);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> HistoryAsync(ChatQuestion question, CancellationToken cancellation) =>
        history.ReadAsync(SlackPlace.FromJson(question.Place), cancellation);
}
