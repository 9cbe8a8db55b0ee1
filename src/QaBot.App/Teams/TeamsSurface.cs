using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>Teams as seen by what answers.</summary>
internal sealed class TeamsSurface(
    TeamsClient client, TeamsMessages messages, TeamsCards cards, TeamsHistory history, QuestionStore store, RunningAnswers running,
    ChatPlatformTexts texts, IOptions<TeamsOptions> options, TimeProvider clock) : IChatSurface
{
    /// <summary>The platform's name.</summary>
    public const string Name = "teams";

    /// <inheritdoc/>
    public string Platform => Name;

    /// <inheritdoc/>
    public IChatWriter Open(ChatQuestion question) =>
        new TeamsWriter(question, TeamsPlace.FromJson(question.Place), client, messages, cards, history, new(question, store), running, texts, options.Value, clock);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> HistoryAsync(ChatQuestion question, CancellationToken cancellation) =>
        history.ReadAsync(TeamsPlace.FromJson(question.Place), cancellation);
}
